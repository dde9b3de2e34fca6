package dev.til.cli;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All that lies in a folder, to be compared with what lies there later. */
final class Everything {
    private Everything() {}

    /**
     * Every file and link by its path, with its mode and content.
     *
     * @param without what is left out: all whose path begins so
     */
    static Map<String, String> below(Path folder, String... without) {
        var everything = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                String name = folder.relativize(file).toString();
                if (Stream.of(without).noneMatch(name::startsWith)) {
                    if (Files.isSymbolicLink(file)) {
                        everything.put(name, "-> " + Files.readSymbolicLink(file));
                    } else if (Files.isRegularFile(file, NOFOLLOW_LINKS)) {
                        everything.put(name, content(file));
                    }
                }
            }
            return everything;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                + " "
                + new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }
}
