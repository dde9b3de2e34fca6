package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What became of notes that nobody looks into is kept from one check to the next, and is never another one's. */
class CheckRegisterTest {
    private static final String OK = "exit 0\n";
    private static final String LINK = "---\ntitle: C\ndate: 2022-10-03\ntags: [java]\n---\n[b](/posts/b/#part)\n";

    @TempDir
    Path root;

    private static final String ARCHIVES = "jekyll-archives: {enabled: [tags]}\n";

    private Sandbox sandbox;

    @BeforeEach
    void a_blog_that_was_checked() {
        sandbox = new Sandbox(root)
                .init()
                .write("_config.yml", "permalink: /posts/:title/\nplugins: [jekyll-archives]\n" + ARCHIVES)
                .write("_posts/2022-10-01-a.md", "---\ntitle: A\ndate: 2022-10-01\ntags: [Java]\n---\n# A\n")
                .write("_posts/2022-10-02-b.md", "---\ntitle: B\ndate: 2022-10-02\ntags: [Java]\n---\n## Part\n")
                .commit("notes");
        assertThat(sandbox.til("check")).endsWith(OK);
        assertThat(file()).exists();
    }

    @Test
    void a_link_to_a_page_that_is_not_opened_leads_there() {
        assertThat(staged(LINK.replace("java", "Java"))).endsWith(OK);
        assertThat(staged(LINK.replace("#part", "#parts"))).contains("[link-anchor-missing]");
        assertThat(staged(LINK.replace("/b/", "/B/"))).contains("_posts/2022-10-03-c.md:6:5: error:");
    }

    @Test
    void tags_and_addresses_of_all_pages_count() {
        assertThat(staged(LINK)).contains("'java' shares its archive page with 'Java', which 2 notes have");
        assertThat(staged(LINK.replace("title: C", "permalink: /posts/a/")))
                .contains("'_posts/2022-10-01-a.md' is published at /posts/a/, too");
    }

    @Test
    void another_configuration_makes_other_pages() {
        sandbox.write("_config.yml", "permalink: /:title.html\n").stage();
        assertThat(staged(LINK)).contains("/posts/b/");
        assertThat(staged(LINK.replace("/posts/b/", "/b.html").replace("java", "Java")))
                .endsWith(OK);
    }

    @Test
    void a_page_of_the_future_appears_when_its_time_comes_and_goes_when_the_clock_goes_back() {
        sandbox.write("_posts/2022-10-02-b.md", "---\ndate: 2023-01-01 00:00:00 +0900\n---\n## Part\n")
                .commit("later");
        sandbox.til("check");
        assertThat(staged(LINK)).contains("future");
        Clock clock = Clock.fixed(Sandbox.NOW, ZoneId.of("Asia/Seoul"));
        sandbox.at(Clock.offset(clock, Duration.ofDays(365)));
        assertThat(staged(LINK)).doesNotContain("future", "link");
        sandbox.til("check");
        assertThat(staged(LINK)).doesNotContain("future", "link");
        sandbox.at(clock);
        assertThat(staged(LINK)).contains("future");
    }

    @Test
    void a_note_that_changed_or_moved_is_read_again() {
        sandbox.write("_posts/2022-10-02-b.md", "---\npermalink: /else/\n---\n## Part\n")
                .commit("moved");
        assertThat(staged(LINK)).contains("/posts/b/");
        sandbox.write("_posts/2022-10-02-b.md", "---\ntitle: B\n---\n## Part\n").commit("back");
        sandbox.git("mv", "_posts/2022-10-02-b.md", "_posts/2022-10-02-d.md");
        sandbox.git("commit", "-qm", "renamed");
        assertThat(staged(LINK + "again\n")).contains("/posts/b/");
        assertThat(staged(LINK.replace("/b/", "/d/"))).doesNotContain("link");
    }

    @Test
    void names_that_java_and_git_sort_otherwise_are_found_in_every_way_of_looking() {
        var links = new StringBuilder();
        sandbox.git("rm", "-q", "_config.yml");
        for (String start : new String[] {"\uFF01", "\uD83D\uDE00"}) {
            for (int i = 0; i < 5; i++) {
                sandbox.write(start + i + ".txt", "text\n");
                links.append("[%d](%s%d.txt)\n".formatted(i, start, i));
            }
        }
        sandbox.write("links.md", links.toString());
        sandbox.git("add", "-A");
        for (String[] line : new String[][] {{"check", "--no-cache"}, {"check"}, {"check", "--staged"}}) {
            assertThat(sandbox.til(line)).as(String.join(" ", line)).endsWith(OK);
        }
    }

    @Test
    void names_that_are_no_utf8_are_passed_over() {
        String id = sandbox.git("rev-parse", "HEAD:_config.yml").strip();
        for (String name : new String[] {"K\\366ln/a.txt", "K\\366ln/b.txt", "\\377/\\376.md", "z\\260/c.txt"}) {
            String path = "$(printf '%s')".formatted(name);
            sandbox.run("sh", "-c", "git update-index --add --cacheinfo 100644,%s,\"%s\"".formatted(id, path));
        }
        assertThat(sandbox.git("ls-files")).contains("K\\366ln/b.txt");
        sandbox.write("_posts/2022-10-03-c.md", LINK.replace("java", "Java"));
        sandbox.git("add", "_posts");
        assertThat(sandbox.til("check", "--staged")).endsWith(OK);
    }

    @Test
    void a_torn_file_says_nothing() throws Exception {
        String right = staged(LINK);
        byte[] bytes = Files.readAllBytes(file());
        bytes[bytes.length - 3] ^= 1;
        Files.write(file(), bytes);
        assertThat(staged(LINK)).isEqualTo(right);
        Files.write(file(), new byte[0]);
        assertThat(staged(LINK)).isEqualTo(right);
        Files.write(file(), bytes);
        assertThat(sandbox.til("check", "--staged", "--no-cache")).isEqualTo(right);
    }

    @Test
    void of_two_others_at_one_url_the_first_is_told_whether_it_is_known_or_new() {
        String clash = "---\ntitle: A\n---\n";
        sandbox.write("_posts/2022-09-29-a.md", clash).write("_posts/2022-09-30-a.md", clash);
        sandbox.git("add", "-A");
        assertThat(sandbox.til("check", "--staged"))
                .contains("_posts/2022-09-29-a.md:1:1: error: '_posts/2022-09-30-a.md' is published at /posts/a/, too")
                .contains("_posts/2022-09-30-a.md:1:1: error: '_posts/2022-09-29-a.md' is published at /posts/a/, too");
    }

    @Test
    void a_folder_that_is_no_site_any_more_gives_its_notes_back() {
        sandbox.git("rm", "-q", "_config.yml");
        sandbox.write("blog/_config.yml", "").write("blog/_posts/2022-10-04-d.md", "[gone](gone.md)\n");
        sandbox.git("add", "-A");
        assertThat(sandbox.til("check")).contains("no file is published at /2022/10/04/gone.md");
        sandbox.git("rm", "-qf", "blog/_config.yml");
        assertThat(sandbox.til("check"))
                .contains("no file 'blog/_posts/gone.md'")
                .isEqualTo(sandbox.til("check", "--no-cache"));
    }

    @Test
    void a_readme_is_the_page_of_its_folder_until_that_has_an_index() {
        sandbox.write("_config.yml", "plugins: [jekyll-readme-index, jekyll-optional-front-matter]\n")
                .write("docs/README.md", "# R\n")
                .commit("docs");
        assertThat(sandbox.til("check")).endsWith(OK);
        sandbox.write("docs/index.md", "# I\n").commit("index");
        assertThat(sandbox.til("check")).endsWith(OK).isEqualTo(sandbox.til("check", "--no-cache"));
        sandbox.git("rm", "-q", "docs/index.md");
        assertThat(sandbox.til("show", "docs/README.md")).contains("/docs/");
    }

    private String staged(String content) {
        sandbox.write("_posts/2022-10-03-c.md", content);
        sandbox.git("add", "-A");
        return sandbox.til("check", "--staged");
    }

    private Path file() {
        return sandbox.directory().resolve(".git/til/register");
    }
}
