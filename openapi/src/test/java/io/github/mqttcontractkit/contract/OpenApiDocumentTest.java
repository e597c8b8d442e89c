package io.github.mqttcontractkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The document is valid for a parser of another project. */
class OpenApiDocumentTest {
  private static final Contract CONTRACT = Contract.load();

  @Test
  void documentIsValid() {
    SwaggerParseResult result = parse(CONTRACT.yaml());

    assertThat(result.getMessages()).isEmpty();
    assertThat(result.getOpenAPI().getPaths().keySet())
        .containsExactlyElementsOf(CONTRACT.operations().stream().map(Operation::path).toList());
  }

  @Test
  void invalidDocumentIsDetected() {
    String noResponses =
        EditedDocument.of(CONTRACT)
            .without("/paths/~1QueryCustomAuthIdentity/get/responses")
            .yaml();
    String unknownKeyword = EditedDocument.of(CONTRACT).with("/paths/~1More", List.of()).yaml();

    assertThat(parse(noResponses).getMessages()).isNotEmpty();
    assertThat(parse(unknownKeyword).getMessages()).isNotEmpty();
  }

  private static SwaggerParseResult parse(String yaml) {
    var options = new ParseOptions();
    options.setResolve(true);
    return new OpenAPIV3Parser().readContents(yaml, List.of(), options);
  }
}
