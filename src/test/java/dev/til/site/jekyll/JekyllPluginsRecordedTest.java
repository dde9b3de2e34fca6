package dev.til.site.jekyll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.note.Journal;
import dev.til.site.FolderJournal;
import dev.til.site.Page;
import dev.til.site.Resolution;
import dev.til.site.SiteFiles;
import dev.til.site.SiteIndex;
import dev.til.site.path.LinkTarget;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds til against what real Jekyll and its plugins made of small sites; {@code src/test/record/jekyll-plugins.sh} records it anew. */
class JekyllPluginsRecordedTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T13:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "pages,_config.yml",
        "polyglot,_config.yml",
        "redirect,_config.yml",
        "redirect,_config.off.yml",
        "lists,_config.yml",
        "lists,_config.v2.yml",
        "dots,_config.yml"
    })
    void til_publishes_what_jekyll_writes_with_its_plugins(String site, String config) throws Exception {
        Set<String> written =
                rows(site, config, "file").stream().map(row -> row.get(2)).collect(Collectors.toSet());
        SiteIndex index = index(site, config);
        var missing = new TreeSet<String>();
        for (Page page : index.pages()) {
            page.url()
                    .map(JekyllPluginsRecordedTest::file)
                    .filter(file -> !written.contains(file))
                    .ifPresent(missing::add);
            page.aliases().stream()
                    .map(JekyllPluginsRecordedTest::file)
                    .filter(file -> !written.contains(file))
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "pages,_config.yml",
        "polyglot,_config.yml",
        "redirect,_config.yml",
        "redirect,_config.off.yml",
        "lists,_config.yml",
        "lists,_config.v2.yml"
    })
    void til_finds_the_links_dead_that_are(String site, String config) throws Exception {
        SiteIndex index = index(site, config);
        var wrong = new ArrayList<String>();
        for (Page page : index.pages()) {
            if (page.url().isEmpty()) {
                continue;
            }
            List<List<String>> recorded = rows(site, config, "link").stream()
                    .filter(row -> row.get(2).equals(file(page.url().orElseThrow())))
                    .toList();
            var links = page.document().links();
            if (recorded.size() != links.size()) {
                continue; // redirected elsewhere: the page shows none of its own
            }
            for (int i = 0; i < links.size(); i++) {
                Resolution.Status status = index.follow(links.get(i), page).status();
                boolean right = recorded.get(i).get(4).equals("there")
                        ? status == Resolution.Status.OK || status == Resolution.Status.UNCHECKED
                        : status == Resolution.Status.BROKEN;
                // the table says where a plugin may make something, and not what
                boolean below = status == Resolution.Status.UNCHECKED
                        && links.get(i).target().equals("/feed/lang.xml");
                if (!right && !below) {
                    wrong.add("%s: %s is %s, and %s for til"
                            .formatted(
                                    page.path(),
                                    links.get(i).target(),
                                    recorded.get(i).get(4),
                                    status));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String file(String url) {
        return url.endsWith("/")
                ? url + "index.html"
                : url.substring(url.lastIndexOf('/')).contains(".") ? url : url + ".html";
    }

    private static List<List<String>> rows(String site, String config, String kind) throws Exception {
        return Files.readAllLines(sites().resolve(site + ".tsv")).stream()
                .map(line -> List.of(line.split("\t")))
                .filter(row -> row.get(0).equals(config) && row.get(1).equals(kind))
                .map(row -> row.stream().map(LinkTarget::decode).toList())
                .toList();
    }

    private static SiteIndex index(String site, String config) throws Exception {
        var journal = new Renamed(new FolderJournal(sites().resolve(site)), config);
        var files = new SiteFiles(journal);
        return SiteIndex.of(new JekyllPublisher().site("", files, CLOCK), journal);
    }

    private static Path sites() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(JekyllPluginsRecordedTest.class.getResource("plugins"))
                .toURI());
    }

    /** A folder in which one of several configurations is the one that counts. */
    private record Renamed(Journal all, String config) implements Journal {
        @Override
        public List<Entry> entries() {
            return all.entries();
        }

        @Override
        public Optional<byte[]> read(String path) {
            return all.read(path.equals("_config.yml") ? config : path);
        }

        @Override
        public boolean onDiskOnly(String path) {
            return false;
        }
    }
}
