package io.github.mqttcontractkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.ErrorCode;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.contract.Parameter;
import io.github.mqttcontractkit.contract.SchemaFields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Operations, parameters, fields and error codes are named by the document, not by the main code of
 * this module and of the module that reads the document. Comments may give examples.
 */
class ProductNamesTest {
  private static final Set<String> NAMES = names(Contract.load());

  /** A name of one word, such as Total, is also a word of English. */
  private static final Pattern ONE_WORD = Pattern.compile("[A-Z]?[a-z]+");

  private static final Pattern LITERAL_OR_COMMENT =
      Pattern.compile("(\"(?:[^\"\\\\\n]|\\\\.)*\")|/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);

  private static Set<String> names(Contract contract) {
    Stream<String> requests =
        contract.operations().stream()
            .flatMap(
                operation ->
                    Stream.concat(
                        Stream.of(operation.name()),
                        operation.parameters().stream().map(Parameter::name)));
    Stream<String> fields =
        contract.at("/components/schemas").properties().stream()
            .map(schema -> SchemaFields.of(contract, "/components/schemas/" + schema.getKey()))
            .flatMap(SchemaFields::names);
    Stream<String> schemas =
        contract.at("/components/schemas").properties().stream().map(schema -> schema.getKey());
    Stream<String> errors =
        Stream.concat(
                contract.operations().stream().map(Operation::errors).flatMap(List::stream),
                contract.gatewayErrors().stream())
            .flatMap(error -> Stream.of(error.example(), error.code()))
            .map(name -> name.replace("." + ErrorCode.ANY, "").replace(ErrorCode.ANY, ""));
    return Stream.of(requests, fields, schemas, errors)
        .flatMap(some -> some)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"openapi", "conformance-tests"})
  void mainCodeNamesNothingOfTheProduct(String module) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main"))) {
      List<Path> sources =
          files.filter(file -> file.toString().matches(".*\\.(java|ftl.|js|json)")).toList();

      assertThat(sources).hasSizeGreaterThan(20);
      assertThat(sources)
          .allSatisfy(source -> assertThat(named(read(source))).as(source.toString()).isEmpty());
    }
  }

  static Stream<String> sourcesWithANameOfEachKind() {
    return Stream.of(
        "send(\"QueryCustomAuthIdentity\")",
        "call.with(\"PageSize=\" + size)",
        "operation.parameter(\"Size\")",
        "json.at(\"/Total\")",
        "json.at(\"/Data/NextToken\")",
        "import io.github.mqttcontractkit.model.CustomAuthIdentity;",
        "\"the code is not PermissionCheckFailed\"",
        "\"http://localhost/SystemOverFlow\"",
        "\"InvalidParameter.\" + name");
  }

  @ParameterizedTest
  @MethodSource("sourcesWithANameOfEachKind")
  void nameIsFound(String source) {
    assertThat(named(source)).hasSize(1);
  }

  @Test
  void commentsAndWordsOfEnglishAreNoNames() {
    assertThat(named("/** {@code PageSize=101} */ // no GroupId\n\"Total \" + total")).isEmpty();
  }

  private static List<String> named(String source) {
    String code = LITERAL_OR_COMMENT.matcher(source).replaceAll(ProductNamesTest::withoutComment);
    List<String> literals =
        Pattern.compile("\"/?((?:[^\"\\\\\n]|\\\\.)*)\"")
            .matcher(code)
            .results()
            .map(literal -> literal.group(1))
            .toList();
    return NAMES.stream()
        .filter(
            name ->
                ONE_WORD.matcher(name).matches()
                    ? literals.contains(name)
                    : Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(code).find())
        .toList();
  }

  private static String withoutComment(MatchResult part) {
    return Matcher.quoteReplacement(Objects.requireNonNullElse(part.group(1), " "));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
