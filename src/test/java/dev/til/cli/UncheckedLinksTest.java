package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every link that was not followed is accounted for. */
class UncheckedLinksTest {
    private static final String NOTE = "_posts/2022-10-19-a.md";
    private static final String SUMMARY = """
            no findings in 2 notes; 3 links not followed: 2 Liquid, 1 theme ('til check --unchecked' lists them) (0.0 s)
            """;

    @TempDir
    private Path root;

    private Sandbox blog;

    @BeforeEach
    void a_blog_with_three_links_that_only_a_build_could_follow() {
        blog = new Sandbox(root)
                .init()
                .write("_config.yml", "permalink: /posts/:title/\ntheme: minima\n")
                .commit("site")
                .write(NOTE, """
                        ---
                        title: A
                        ---

                        [b](/posts/b/) [c]({{ site.nowhere }}/x/) [d](https://example.com/)
                        [e](/assets/css/main.css)
                        """)
                .write("_posts/2022-10-19-b.md", """
                        ---
                        title: B
                        ---

                        ![c]({{ site.nowhere }}/x.png)
                        """);
    }

    @Test
    void the_last_line_says_how_many_links_were_not_followed_and_why() {
        assertThat(blog.til("check")).isEqualTo(SUMMARY + "exit 0\n");
        blog.write("_posts/2022-10-19-c.md", "---\ntitle: C\n---\n\n[x](/posts/none/) [y]({{ site.nowhere }})\n");
        assertThat(blog.til("check", "--quiet", "_posts/2022-10-19-c.md")).isEqualTo("""
                _posts/2022-10-19-c.md:5:5: error: no note is published at /posts/none/ [link-missing]
                      = did you mean /posts/a/ ?
                1 error in 1 note; 1 link not followed: 1 Liquid ('til check --unchecked' lists them) (0.0 s)
                exit 1
                """);
    }

    @Test
    void a_link_whose_tag_stops_the_build_is_broken_and_not_left_unfollowed() {
        blog.write("_posts/2022-10-19-c.md", """
                ---
                title: C
                ---

                [x]({% post_url 2022-10-19-d %}#top) <a href="{% link nope.md %}">y</a> [z][z]

                [z]: {% post_url 2022-10-19-d %}
                """);
        assertThat(blog.til("check", "--quiet", "_posts/2022-10-19-c.md")).isEqualTo("""
                _posts/2022-10-19-c.md:5:5: error: there is no post '2022-10-19-d', so the build fails [link-liquid]
                      = did you mean {% post_url 2022-10-19-a %} ?
                _posts/2022-10-19-c.md:5:47: error: there is no 'nope.md', so the build fails [link-liquid]
                _posts/2022-10-19-c.md:7:6: error: there is no post '2022-10-19-d', so the build fails [link-liquid]
                      = did you mean {% post_url 2022-10-19-a %} ?
                3 errors in 1 note (0.0 s)
                exit 1
                """);
        assertThat(blog.til("check", "--format", "json", "_posts/2022-10-19-c.md"))
                .endsWith(
                        "\"summary\":{\"notes\":1,\"errors\":3,\"warnings\":0,\"infos\":0,\"unchecked\":{}}}\nexit 1\n");
    }

    @Test
    void programs_are_told_the_same() {
        assertThat(blog.til("check", "--format", "json")).isEqualTo("""
                {"version":1,"findings":[],"summary":{"notes":2,"errors":0,"warnings":0,"infos":0,\
                "unchecked":{"liquid":2,"theme":1}}}
                exit 0
                """);
    }

    @Test
    void however_the_notes_are_read_the_count_is_the_same() {
        blog.stage();
        assertThat(blog.til("check", "--staged")).isEqualTo(SUMMARY + "exit 0\n");
        blog.commit("notes");
        assertThat(blog.til("check", "--no-cache")).isEqualTo(SUMMARY + "exit 0\n");
        assertThat(blog.til("check")).isEqualTo(SUMMARY + "exit 0\n");
        assertThat(blog.til("check")).isEqualTo(SUMMARY + "exit 0\n");
        assertThat(blog.til("check", "--commit", "HEAD")).isEqualTo(SUMMARY + "exit 0\n");
        assertThat(blog.til("check", "--since", "HEAD^")).isEqualTo(SUMMARY + "exit 0\n");
        assertThat(blog.til("check", "--since", "HEAD^", "--new-only")).isEqualTo(SUMMARY + "exit 0\n");
    }

    @Test
    void rules_that_are_switched_off_leave_the_count_as_it_is() {
        blog.write(".til/config.yml", "version: 1\ncheck: {rules: {link-missing: none, link-anchor-missing: none}}\n");
        assertThat(blog.til("check")).isEqualTo(SUMMARY + "exit 0\n");
    }

    @Test
    void only_the_notes_that_are_reported_on_count() {
        assertThat(blog.til("check", "_posts/2022-10-19-b.md")).isEqualTo("""
                no findings in 1 note; 1 link not followed: 1 Liquid ('til check --unchecked' lists them) (0.0 s)
                exit 0
                """);
    }

    @Test
    void where_every_link_is_followed_the_line_is_as_ever_and_links_to_other_sites_do_not_count() {
        blog.write(NOTE, "---\ntitle: A\n---\n\n[d](https://example.com/) [m](mailto:a@example.com)\n");
        assertThat(blog.til("check", NOTE)).isEqualTo("nothing wrong in 1 note (0.0 s)\nexit 0\n");
        assertThat(blog.til("check", "--format", "json", NOTE)).contains("\"unchecked\":{}}");
    }

    @Test
    void the_hook_says_nothing_where_nothing_is_wrong() {
        blog.stage().set("TIL_QUIET", "1");
        assertThat(blog.til("check", "--staged")).isEqualTo("exit 0\n");
    }

    @Test
    void each_of_them_is_listed_with_its_place_and_why() {
        assertThat(blog.til("check", "--unchecked")).isEqualTo("""
                _posts/2022-10-19-a.md:5:20: '{{ site.nowhere }}/x/' is not followed: only a build knows what Liquid puts here [liquid]
                _posts/2022-10-19-a.md:6:5: '/assets/css/main.css' is not followed: the theme may bring /assets/css/main.css [theme]
                _posts/2022-10-19-b.md:5:6: '{{ site.nowhere }}/x.png' is not followed: only a build knows what Liquid puts here [liquid]
                3 links not followed in 2 notes: 2 Liquid, 1 theme; 1 link to other sites, where til never goes (0.0 s)
                exit 0
                """);
    }

    @Test
    void the_list_goes_with_paths_staged_content_commits_and_revisions() {
        String list = blog.til("check", "--unchecked");
        blog.stage();
        assertThat(blog.til("check", "--unchecked", "--staged")).isEqualTo(list);
        blog.commit("notes");
        assertThat(blog.til("check", "--unchecked", "--commit", "HEAD")).isEqualTo(list);
        assertThat(blog.til("check", "--unchecked", "--since", "HEAD^")).isEqualTo(list);
        assertThat(blog.til("check", "--unchecked", "--no-cache")).isEqualTo(list);
        assertThat(blog.til("check", "--unchecked", "_posts/2022-10-19-b.md")).isEqualTo("""
                _posts/2022-10-19-b.md:5:6: '{{ site.nowhere }}/x.png' is not followed: only a build knows what Liquid puts here [liquid]
                1 link not followed in 1 note: 1 Liquid (0.0 s)
                exit 0
                """);
        assertThat(blog.tilIn("_posts", "check", "--unchecked", "2022-10-19-b.md")
                        .out())
                .startsWith("2022-10-19-b.md:5:6: ");
        assertThat(blog.til("check", "--unchecked", "--staged")).isEqualTo("""
                every link within the site followed in 0 notes (0.0 s)
                exit 0
                """);
    }

    @Test
    void the_list_is_for_programs_too() {
        assertThat(blog.til("check", "--unchecked", "--format", "json", "_posts/2022-10-19-b.md"))
                .isEqualTo("""
                {"version":1,"unchecked":[{"reason":"liquid","path":"_posts/2022-10-19-b.md",\
                "line":5,"column":6,"endLine":5,"endColumn":30,"target":"{{ site.nowhere }}/x.png",\
                "why":"only a build knows what Liquid puts here"}],\
                "summary":{"notes":1,"unchecked":{"liquid":1},"external":0}}
                exit 0
                """);
    }

    @Test
    void an_error_among_the_findings_is_none_of_the_list() {
        blog.write(NOTE, "---\ntitle: A\n---\n\n[x](/posts/none/)\n");
        assertThat(blog.til("check", "--unchecked", NOTE)).isEqualTo("""
                every link within the site followed in 1 note (0.0 s)
                exit 0
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--fix",
                "--fix --dry-run",
                "--dry-run",
                "--new-only",
                "--format github",
                "--fail-on warning",
                "--explain /x/ --from _posts/2022-10-19-a.md",
                "--rules-from HEAD",
                "--staged --commit HEAD"
            })
    void what_speaks_of_findings_does_not_go_with_the_list(String options) {
        assertThat(blog.til(("check --unchecked " + options).split(" "))).endsWith("exit 2\n");
        assertThat(blog.read(NOTE)).contains("[b](/posts/b/)");
    }

    @Test
    void reports_are_merged_with_their_counts_and_an_older_one_has_none() {
        blog.write(
                "1.json",
                blog.tilIn("", "check", "--format", "json", "--shard", "1/2").out());
        blog.write(
                "2.json",
                blog.tilIn("", "check", "--format", "json", "--shard", "2/2").out());
        assertThat(blog.til("report", "merge", "1.json", "2.json")).isEqualTo(SUMMARY + "exit 0\n");
        String old =
                "{\"version\":1,\"findings\":[],\"summary\":{\"notes\":2,\"errors\":0,\"warnings\":0,\"infos\":0}}";
        blog.write("old.json", old);
        assertThat(blog.til("report", "merge", "old.json")).isEqualTo("nothing wrong in 2 notes (0.0 s)\nexit 0\n");
        blog.write("new.json", old.replace("}}", ",\"unchecked\":{\"magic\":1}}}"));
        assertThat(blog.til("report", "merge", "new.json")).isEqualTo("""
                til: 'new.json' names a reason that this til does not know
                hint: merge it with the til that made it
                exit 2
                """);
    }

    @Test
    void each_publisher_has_its_reasons() {
        var sites = new Sandbox(root.resolve("many"))
                .init()
                .write("hugo/hugo.toml", "theme = 'gone'\n[permalinks]\nodd = '/p/:nosuchtoken/'\n")
                .write("hugo/content/posts/a.md", """
                        +++
                        title = 'A'
                        +++
                        [s]({{< param x >}}) [g](/tags/x/) [m](/x/y/)
                        """)
                .write("hugo/content/odd/b.md", "+++\ntitle = 'B'\n+++\n[c](c/)\n")
                .write("mk/mkdocs.yml", "site_name: x\n")
                .write("mk/docs/a.md", "# A\n\n[p](nowhere.md)\n")
                .write("plain/a.md", "# A\n\n[o](../../../../issues)\n")
                .write("jekyll/_config.yml", "plugins: [jekyll-feed]\nkeep_files: [kept]\n")
                .write("jekyll/_posts/2022-10-19-a.md", "---\n---\n[p](/feed.xml) [l](#comments) [g](/kept/)\n")
                .write(
                        "jekyll/_posts/2022-10-19-b.md",
                        "---\npublished: false\n---\n[u](/) [w](https://example.com/)\n");
        assertThat(sites.til("check", "--unchecked")).contains("; 1 link to other sites, where til never goes (");
        assertThat(sites.tilIn("", "check", "--format", "json").out())
                .contains("\"unchecked\":{\"shortcode\":1,\"plugin\":1,\"missing-theme\":1,\"layout\":1,"
                        + "\"generated\":2,\"permalink\":1,\"publisher\":1,\"unpublished\":1,\"outside\":1}");
    }
}
