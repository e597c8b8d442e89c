package io.github.mqttcontractkit.stub.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads and writes data in the format that {@code schema.yaml}, beside this class, defines. */
public final class DataFile {
  /** The longest text that is read, in characters. */
  public static final int MAX_CHARACTERS = 64 * 1024 * 1024;

  static final YAMLMapper YAML = new YAMLMapper(factory());

  private static final JsonLocation START = new JsonLocation(null, 0, 1, 1);

  private DataFile() {}

  private static YAMLFactory factory() {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(MAX_CHARACTERS);
    return YAMLFactory.builder()
        .loaderOptions(limits)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .build();
  }

  /**
   * Reads YAML or JSON in UTF-8.
   *
   * @param file name of the file, for messages
   * @throws DataException with line and column of the first thing that is wrong
   */
  public static Data read(String file, byte[] bytes) throws DataException {
    try {
      return read(file, UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      throw new DataException(file, START, "this is no UTF-8");
    }
  }

  /**
   * Reads YAML or JSON.
   *
   * @param file name of the file, for messages
   * @throws DataException with line and column of the first thing that is wrong
   */
  public static Data read(String file, String text) throws DataException {
    try {
      JsonNode root = DataCheck.parse(text);
      if (root == null) {
        throw new DataException(file, START, "there are no data");
      }
      DataCheck.check(file, root);
      return data(root);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation() == null ? START : e.getLocation();
      throw new DataException(file, at, sentence(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leaves out the indented lines in which the parser quotes its input. */
  private static String sentence(JsonProcessingException e) {
    return e.getOriginalMessage()
        .lines()
        .filter(line -> !line.startsWith(" "))
        .collect(Collectors.joining(", "));
  }

  /** The JSON schema (draft 2020-12) of what is read and written. */
  public static JsonNode schema() {
    return resource("schema.yaml");
  }

  /** Reads data that are shipped beside this class and are known to be valid. */
  static Data shipped(String file) {
    return data(resource(file));
  }

  /** Reads a YAML file that is shipped beside this class. */
  static JsonNode resource(String file) {
    try (InputStream in = DataFile.class.getResourceAsStream(file)) {
      return YAML.readTree(new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes data in the format that is read; generated entries are written as entries again. */
  public static JsonNode write(Data data) {
    return DataWriter.write(data);
  }

  private static Data data(JsonNode root) {
    Map<String, Instance> instances = new LinkedHashMap<>();
    root.path("instances")
        .properties()
        .forEach(entry -> instances.put(entry.getKey(), instance(entry.getValue())));
    return new Data(instances);
  }

  private static Instance instance(JsonNode node) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    node.path("groups")
        .properties()
        .forEach(
            group -> groups.put(group.getKey(), Entries.clients(group.getKey(), group.getValue())));
    Map<String, OperationItems> items = new LinkedHashMap<>();
    node.path("items")
        .properties()
        .forEach(operation -> items.put(operation.getKey(), items(operation.getValue())));
    return new Instance(groups, Entries.identities(node.path("identities")), items);
  }

  private static OperationItems items(JsonNode node) {
    if (!node.isObject()) {
      return OperationItems.of(Entries.items(node));
    }
    Map<String, List<JsonNode>> groups = new LinkedHashMap<>();
    node.properties().forEach(group -> groups.put(group.getKey(), Entries.items(group.getValue())));
    return OperationItems.of(groups);
  }
}
