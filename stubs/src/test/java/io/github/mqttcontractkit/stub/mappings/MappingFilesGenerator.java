package io.github.mqttcontractkit.stub.mappings;

import io.github.mqttcontractkit.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The build step that writes the files of {@link MappingFiles}; README.md says how to run it. */
public final class MappingFilesGenerator {
  private MappingFilesGenerator() {}

  /**
   * Replaces {@code mappings} and {@code __files}.
   *
   * @param args the folder that holds them
   */
  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]);
    for (String file : read(root).keySet()) {
      Files.delete(root.resolve(file));
    }
    for (Map.Entry<String, String> file : MappingFiles.of(Contract.load()).entrySet()) {
      Path path = root.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  /** The texts of all files in the two folders, by path. */
  static Map<String, String> read(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (String folder : new String[] {"mappings", "__files"}) {
      try (Stream<Path> paths = Files.walk(root.resolve(folder))) {
        for (Path path : paths.filter(Files::isRegularFile).toList()) {
          files.put(root.relativize(path).toString().replace('\\', '/'), Files.readString(path));
        }
      }
    }
    return files;
  }
}
