package io.github.mqttcontractkit.conformance.judging;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Says where a text stops being JSON. */
final class JsonSyntax {
  private static final JsonFactory JSON = new JsonFactory();

  private JsonSyntax() {}

  /** Where and why a text is no JSON text, counted in bytes of its UTF-8 form from 0. */
  static String fault(String text) {
    try (JsonParser parser = JSON.createParser(text.getBytes(StandardCharsets.UTF_8))) {
      int depth = 0;
      while (true) {
        JsonToken token = parser.nextToken();
        if (token == null) {
          return "it ends too early, at byte " + text.getBytes(StandardCharsets.UTF_8).length;
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (depth == 0 && parser.nextToken() != null) {
          return "more follows at byte " + parser.currentTokenLocation().getByteOffset();
        }
      }
    } catch (JsonEOFException e) {
      return "it ends too early, at byte " + text.getBytes(StandardCharsets.UTF_8).length;
    } catch (JsonProcessingException e) {
      return "at byte " + e.getLocation().getByteOffset();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
