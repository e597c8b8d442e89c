package io.github.mqttcontractkit.stub.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** Reads and writes data as {@code schema.yaml}, beside this class, describes them. */
public final class DataFile {
  /** Most characters that are read. */
  public static final int MOST_CHARACTERS = 64 * 1024 * 1024;

  static final YAMLMapper YAML = new YAMLMapper(factory());

  private static final JsonLocation START = new JsonLocation(null, 0, 1, 1);

  private DataFile() {}

  private static YAMLFactory factory() {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(MOST_CHARACTERS);
    return YAMLFactory.builder()
        .loaderOptions(limits)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .build();
  }

  /**
   * Reads YAML or JSON in UTF-8.
   *
   * @param file what messages call it
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
   * @param file what messages call it
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

  /** The parser shows what it read in further lines, which are indented. */
  private static String sentence(JsonProcessingException e) {
    return e.getOriginalMessage()
        .lines()
        .filter(line -> !line.startsWith(" "))
        .collect(Collectors.joining(", "));
  }

  /** The JSON schema (draft 2020-12) of what is read and written. */
  public static JsonNode schema() {
    return tree("schema.yaml");
  }

  /** Reads one of our own files, which a test holds against the schema. */
  static Data readOwn(String file) {
    return data(tree(file));
  }

  private static JsonNode tree(String file) {
    try (InputStream in = DataFile.class.getResourceAsStream(file)) {
      return YAML.readTree(new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes data so that they can be read again; generated entries stay as short as they were. */
  public static JsonNode write(Data data) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ObjectNode instances = root.putObject("instances");
    data.instances()
        .forEach(
            (id, instance) -> {
              ObjectNode node = instances.putObject(id);
              ObjectNode groups = node.putObject("groups");
              instance
                  .groups()
                  .forEach((group, clients) -> groups.set(group, Entries.writeClients(clients)));
              node.set("identities", Entries.writeIdentities(instance.identities()));
            });
    return root;
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
    return new Instance(groups, Entries.identities(node.path("identities")));
  }
}
