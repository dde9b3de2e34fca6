package dev.til;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What .github/CONTRIBUTING.md draws of the folders. */
class HouseTest {
    private static final String TIL = "src/main/java/dev/til/";

    @Test
    void the_house_has_every_package_and_no_other() throws IOException {
        assertThat(Contributing.house().inside(TIL))
                .containsExactlyInAnyOrderElementsOf(
                        packages().stream().map(HouseTest::drawn).collect(Collectors.toSet()));
    }

    /** Rooms of one kind are drawn once, in capitals. */
    private static String drawn(String folder) {
        return folder.replaceFirst("forge/(?!known/)[a-z]+/$", "forge/FORGE/");
    }

    @Test
    void every_folder_of_the_house_is_there() {
        assertThat(Contributing.house().folders())
                .filteredOn(folder -> !Files.isDirectory(Path.of(folder)) && !folder.endsWith("/FORGE/"))
                .isEmpty();
    }

    private static Set<String> packages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(TIL))) {
            return files.map(file -> file.toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".java"))
                    .map(file -> file.substring(0, file.lastIndexOf('/') + 1))
                    .filter(folder -> !folder.equals(TIL))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
