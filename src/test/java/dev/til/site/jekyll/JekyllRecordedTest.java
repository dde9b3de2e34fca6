package dev.til.site.jekyll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.note.Notes;
import dev.til.site.FolderJournal;
import dev.til.site.Publication;
import dev.til.site.SiteFiles;
import dev.til.site.jekyll.publish.JekyllConfig;
import dev.til.site.jekyll.publish.JekyllPublications;
import dev.til.site.path.LinkTarget;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds til against what real Jekyll made of small sites; {@code src/test/record/jekyll.sh} records it anew. */
class JekyllRecordedTest {
    private static final Instant NOW = Instant.parse("2026-11-23T13:00:00Z");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xx");

    @ParameterizedTest
    @ValueSource(strings = {"blog", "styles", "folders", "texts"})
    void til_publishes_what_jekyll_publishes(String site) throws Exception {
        Path folder = sites().resolve(site);
        var files = new SiteFiles(new FolderJournal(folder));
        var published = new TreeSet<String>();
        for (String config : files.journal().entries().stream()
                .map(entry -> entry.path())
                .filter(path -> path.startsWith("_config"))
                .toList()) {
            var publications =
                    new JekyllPublications(JekyllConfig.of(config, Files.readString(folder.resolve(config))), "", NOW);
            for (var entry : files.entries()) {
                byte[] bytes = files.journal().read(entry.path()).orElseThrow();
                Publication publication = publications.publish(Notes.read(entry.path(), bytes));
                if (publication.published()) {
                    published.add(row(config, entry.path(), publication));
                }
            }
        }
        List<String> recorded = Files.readAllLines(sites().resolve(site + ".tsv")).stream()
                .map(JekyllRecordedTest::decoded)
                .toList();
        assertThat(published).containsExactlyInAnyOrderElementsOf(recorded);
    }

    private static String row(String config, String path, Publication publication) {
        return String.join(
                "\t",
                config,
                path,
                publication.url().orElseThrow(),
                publication.date().map(DATE::format).orElse(""),
                publication.title().orElse(""));
    }

    /** With the URL as til has it, and without the date of a build, which a note whose front matter is lost gets. */
    private static String decoded(String row) {
        String[] cells = row.split("\t", -1);
        cells[2] = LinkTarget.decode(cells[2]);
        cells[3] = cells[3].startsWith("2026-11-23 22:00:00")
                        || cells[3].startsWith("2026-11-23 08:00:00")
                        || cells[3].startsWith("2026-11-23 13:00:00")
                ? ""
                : cells[3];
        return String.join("\t", cells);
    }

    private static Path sites() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(JekyllRecordedTest.class.getResource("sites"))
                .toURI());
    }
}
