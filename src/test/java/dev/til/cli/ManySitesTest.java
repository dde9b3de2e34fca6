package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a note is follows from where it lies, never from where til was run. */
class ManySitesTest {
    @TempDir
    private Path root;

    private static String post(String body) {
        return "---\ntitle: T\ndate: 2022-03-05 09:00:00 +0900\n---\n" + body;
    }

    private static String page(String body) {
        return "---\ntitle: T\ndate: 2022-03-05T09:00:00+09:00\n---\n" + body;
    }

    private Sandbox blogAndDocs() {
        return new Sandbox(root)
                .init()
                .write("README.md", "# R\n\n[b](blog/_posts/2022-03-05-b.md#part) [no](gone.md)\n")
                .write("blog/_config.yml", "timezone: Asia/Seoul\npermalink: /posts/:title/\n")
                .write("blog/_posts/2022-03-05-a.md", post("[b](/posts/b/#part)\n"))
                .write("blog/_posts/2022-03-05-b.md", post("## Part\n[d](../../docs/content/posts/d.md)\n"))
                .write("docs/hugo.toml", "baseURL = \"https://x.example/\"\n")
                .write("docs/content/posts/d.md", page("## Deep\n[b](../../../blog/_posts/2022-03-05-b.md)\n"))
                .write("docs/content/posts/e.md", page("[d](/posts/d/#deep) [n](/posts/b/)\n"));
    }

    /** What is found in notes, a line each, by their paths from the root. */
    private static List<String> found(Sandbox sandbox, String folder, String... arguments) {
        var all = new ArrayList<>(List.of("check", "--format", "json"));
        all.addAll(List.of(arguments));
        String answer = sandbox.tilIn(folder, all.toArray(String[]::new)).out();
        return JsonParser.parseString(answer).getAsJsonObject().getAsJsonArray("findings").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(finding -> "%s:%s: %s"
                        .formatted(
                                finding.get("path").getAsString(),
                                finding.get("line").getAsString(),
                                finding.get("message").getAsString()))
                .toList();
    }

    @Test
    void each_note_is_judged_as_its_own_site_publishes_it() {
        assertThat(blogAndDocs().til("check")).isEqualTo("""
                README.md:3:44: error: no file 'gone.md' [link-missing]
                    3 | [b](blog/_posts/2022-03-05-b.md#part) [no](gone.md)
                      |                                            ^^^^^^^
                blog/_posts/2022-03-05-b.md:6:5: error: no file is published at /docs/content/posts/d.md [link-missing]
                    6 | [d](../../docs/content/posts/d.md)
                      |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                      = Jekyll does not publish docs/content/posts/d.md
                docs/content/posts/d.md:6:5: error: '../../../blog/_posts/2022-03-05-b.md' is a file of the repository, but nothing on the site [link-missing]
                    6 | [b](../../../blog/_posts/2022-03-05-b.md)
                      |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                docs/content/posts/e.md:5:25: error: nothing is published at /posts/b/ [link-missing]
                    5 | [d](/posts/d/#deep) [n](/posts/b/)
                      |                         ^^^^^^^^^
                      = did you mean /posts/d/ ?
                4 errors in 5 notes (0.0 s)
                exit 1
                """);
    }

    @Test
    void it_is_the_same_from_every_folder() {
        var sandbox = blogAndDocs();
        List<String> all = found(sandbox, "");
        assertThat(all)
                .containsExactly(
                        "README.md:3: no file 'gone.md'",
                        "blog/_posts/2022-03-05-b.md:6: no file is published at /docs/content/posts/d.md",
                        "docs/content/posts/d.md:6: '../../../blog/_posts/2022-03-05-b.md' is a file of the repository, but nothing on the site",
                        "docs/content/posts/e.md:5: nothing is published at /posts/b/");
        for (String folder : List.of("blog", "docs", "docs/content/posts")) {
            List<String> own =
                    all.stream().filter(line -> line.startsWith(folder + "/")).toList();
            assertThat(found(sandbox, folder)).as(folder).isEqualTo(own).isNotEmpty();
            assertThat(found(sandbox, "", folder)).as(folder).isEqualTo(own);
            assertThat(found(
                            sandbox,
                            "blog/_posts",
                            sandbox.directory().resolve(folder).toString()))
                    .as(folder)
                    .isEqualTo(own);
        }
        String shown = sandbox.til("show", "--format", "jsonl", "blog/_posts/2022-03-05-a.md");
        assertThat(shown).contains("\"url\":\"/posts/a/\"").contains("\"status\":\"ok\"");
        assertThat(sandbox.tilIn("docs", "show", "--format", "jsonl", "../blog/_posts/2022-03-05-a.md")
                        .out())
                .isEqualTo(shown.replaceFirst("exit 0\n$", ""));
    }

    @Test
    void one_commit_may_touch_several_sites() {
        var sandbox = blogAndDocs().commit("first");
        sandbox.write("blog/_posts/2022-03-05-b.md", post("## Other\n"))
                .write("docs/content/posts/d.md", page("## Other\n"))
                .stage();
        for (String folder : List.of("", "blog", "docs/content")) {
            assertThat(found(sandbox, folder, "--staged"))
                    .as(folder)
                    .containsExactly(
                            "README.md:3: no heading '#part' in 'blog/_posts/2022-03-05-b.md'; it worked before this change",
                            "blog/_posts/2022-03-05-a.md:5: nothing in blog/_posts/2022-03-05-b.md has the id 'part'; it worked before this change",
                            "docs/content/posts/e.md:5: no heading '#deep' in 'docs/content/posts/d.md'; it worked before this change");
        }
    }

    @Test
    void one_commit_saves_notes_of_several_sites() {
        var sandbox = blogAndDocs().commit("first");
        sandbox.write("blog/_posts/2022-03-06-c.md", post("[b](/posts/b/)\n"))
                .write("docs/content/posts/f.md", page("[d](/posts/d/)\n"));
        assertThat(sandbox.tilIn(
                                "blog",
                                "save",
                                "_posts/2022-03-06-c.md",
                                "../docs/content/posts/f.md",
                                "--message",
                                "both")
                        .exit())
                .isZero();
        assertThat(sandbox.git("show", "--name-only", "--format=%s"))
                .isEqualTo("both\n\nblog/_posts/2022-03-06-c.md\ndocs/content/posts/f.md\n");
    }

    @Test
    void one_commit_of_several_sites_is_merge_ready_and_handed_in() throws Exception {
        Team team = Team.in(root, "");
        Sandbox mine = team.mine();
        mine.git("switch", "-q", "main");
        mine.write("docs/hugo.toml", "baseURL = \"https://x.example/\"\n")
                .write(
                        ".til/config.yml",
                        mine.read(".til/config.yml")
                                .replace("notes:\n", "notes:\n  page: {path: \"docs/content/posts/{{slug}}.md\"}\n"))
                .commit("docs");
        mine.git("push", "-q", "origin", "main");
        mine.git("switch", "-q", "-C", Team.BRANCH);
        mine.write(Team.PATH, Team.NOTE).write("docs/content/posts/d.md", page("[gone](/posts/gone/)\n"));
        String[] save = {"save", Team.PATH, "docs/content/posts/d.md", "--message", "docs: day21 Multi-modal"};
        assertThat(mine.til(save)).contains("docs/content/posts/d.md:5:8: error: nothing is published at /posts/gone/");
        mine.write("docs/content/posts/d.md", page("[d](/posts/d/)\n"));
        assertThat(mine.til(save)).endsWith("exit 0\n");
        assertThat(mine.tilIn("docs", "ready").out())
                .isEqualTo(mine.tilIn("", "ready").out());
        assertThat(mine.tilIn("docs", "ready", "--format", "json").out())
                .contains("{\"rule\":\"check\",\"title\":\"the check passes on the commit\",\"state\":\"holds\"")
                .contains("{\"rule\":\"files\",\"title\":\"nothing but the note and its files\",\"state\":\"holds\"");
        assertThat(mine.tilIn("docs", "submit").exit()).isZero();
        assertThat(team.server("show", "--name-only", "--format=%s", Team.BRANCH))
                .isEqualTo("docs: day21 Multi-modal\n\n%s\ndocs/content/posts/d.md\n".formatted(Team.PATH));
    }

    @Test
    void a_site_may_lie_two_folders_deep() {
        var sandbox = new Sandbox(root)
                .init()
                .write("work/site/_config.yml", "permalink: /:title/\ntimezone: Asia/Seoul\n")
                .write("work/site/_posts/2022-03-05-a.md", post("[b](/b/) [no](/c/)\n"))
                .write("work/site/_posts/2022-03-05-b.md", post("x\n"));
        assertThat(found(sandbox, ""))
                .containsExactly("work/site/_posts/2022-03-05-a.md:5: no note is published at /c/");
        assertThat(found(sandbox, "work")).isEqualTo(found(sandbox, "")).isEqualTo(found(sandbox, "work/site/_posts"));
    }

    @Test
    void what_the_site_around_excludes_is_not_built_by_itself() {
        var sandbox = new Sandbox(root)
                .init()
                .write("_config.yml", "permalink: /:title/\nexclude: [docs, test]\ntimezone: Asia/Seoul\n")
                .write("_posts/2022-03-05-a.md", post("[b](/b/)\n"))
                .write("docs/_config.yml", "permalink: /:title/\n")
                .write("docs/_posts/2022-03-05-b.md", post("[gone](/gone/)\n"))
                .write("test/_config.yml", "permalink: /:title/\n")
                .write("test/_posts/2022-03-05-c.md", post("x\n"));
        assertThat(found(sandbox, "")).singleElement().asString().contains("no note is published at /b/");
        assertThat(found(sandbox, "docs")).isEmpty();
        assertThat(sandbox.til("show", "docs/_posts/2022-03-05-b.md")).contains("not published: excluded");
        assertThat(sandbox.tilIn("docs", "show", "_posts/2022-03-05-b.md").out())
                .contains("not published: excluded");
    }

    @Test
    void the_packages_below_a_dot_folder_are_nobodys_notes() {
        var sandbox = new Sandbox(root)
                .init()
                .write("_config.yml", "permalink: /:title/\ntimezone: Asia/Seoul\n")
                .write("_posts/2022-03-05-a.md", post("x\n"))
                .write(".gems/x/docs/_config.yml", "permalink: /:title/\n")
                .write(".gems/x/docs/_posts/2022-03-05-old.md", post("[x](/nope/)\n"));
        assertThat(sandbox.til("check")).startsWith("nothing wrong in ");
        assertThat(sandbox.tilIn(".gems/x/docs", "check").exit()).isZero();
    }

    @Test
    void a_theme_may_show_itself_beside_its_site() {
        var sandbox = new Sandbox(root)
                .init()
                .write("hugo.toml", "baseURL = \"https://x.example/\"\n")
                .write("content/posts/a.md", page("[b](/posts/b/)\n"))
                .write("exampleSite/hugo.toml", "baseURL = \"https://y.example/\"\n")
                .write("exampleSite/content/posts/b.md", page("x\n"));
        assertThat(found(sandbox, ""))
                .singleElement()
                .asString()
                .contains("content/posts/a.md")
                .contains("nothing is published at /posts/b/");
        assertThat(sandbox.tilIn("exampleSite", "show", "content/posts/b.md").out())
                .isEqualTo(sandbox.til("show", "exampleSite/content/posts/b.md").replace("exit 0\n", ""));
    }

    @Test
    void beside_a_site_in_docs_the_rest_is_read_on_github() {
        var sandbox = new Sandbox(root)
                .init()
                .write("docs/_config.yml", "permalink: /:title/\ntimezone: Asia/Seoul\n")
                .write("docs/_posts/2022-03-05-a.md", post("[a](/a/)\n"))
                .write("README.md", "# R\n\n[docs](docs/) [a](docs/_posts/2022-03-05-a.md) [url](/a/)\n");
        assertThat(found(sandbox, "")).containsExactly("README.md:3: no file 'a'");
    }

    @Test
    void a_site_that_cannot_be_built_stops_nobody_elsewhere() {
        var sandbox = blogAndDocs().write("work/_config.yml", "a: [\n").commit("first");
        assertThat(found(sandbox, "blog")).hasSize(1);
        assertThat(found(sandbox, "", "docs")).hasSize(2);
        sandbox.write("blog/_posts/2022-03-05-a.md", post("[b](/posts/b/)\n")).stage();
        assertThat(sandbox.til("check", "--staged")).startsWith("nothing wrong in 1 note");
        assertThat(sandbox.til("check")).contains("work/_config.yml:").contains("Jekyll builds nothing");
        sandbox.write(".til/config.yml", "version: 1\nsites: {work: none}\n");
        assertThat(found(sandbox, "")).hasSize(4);
    }

    @Test
    void doctor_names_what_nobody_can_be_sure_of() {
        var sandbox = new Sandbox(root)
                .init()
                .write("_config.yml", "title: t\n")
                .write("hugo.toml", "baseURL = \"https://x.example/\"\n")
                .write("docs/hugo.toml", "baseURL = \"https://x.example/\"\n")
                .write(".til/config.yml", "version: 1\nsite: {kind: plain}\nsites: {blgo: jekyll}\n");
        assertThat(sites(sandbox)).isEqualTo("""
                ok       site           jekyll, built by GitHub Pages (nothing else is set up to build it); hugo in docs
                note     site           'sites' names 'blgo', and there is no such folder
                                        fix: write a folder that is there, or take it out of .til/config.yml
                note     site           jekyll and hugo could build what is in '.'; it is taken for jekyll
                                        fix: 'sites: {.: hugo}' in .til/config.yml, if that is so
                note     site           hugo in docs lies in the jekyll site around it, which builds its notes, too
                                        fix: 'exclude: [docs]' in that one's _config.yml and 'sites: {docs: hugo}' in .til/config.yml, if it is built by itself; else 'sites: {docs: none}'
                note     site           'site.kind: plain' is only asked for notes that lie in no site that was found
                                        fix: take it out of .til/config.yml; 'sites:' says who builds a folder
                """);
        sandbox.write(".til/config.yml", "version: 1\nsites: {.: hugo, docs: hugo}\n");
        assertThat(sites(sandbox)).isEqualTo("ok       site           hugo; hugo in docs\n");
    }

    private static String sites(Sandbox sandbox) {
        var told = new StringBuilder();
        boolean mine = false;
        for (String line : sandbox.til("doctor").lines().toList()) {
            mine = line.startsWith(" ") ? mine : line.matches("\\w+ +site .*");
            told.append(mine ? line + "\n" : "");
        }
        return told.toString();
    }

    @Test
    void the_kind_of_older_configurations_overrides_no_site() {
        var sandbox = blogAndDocs().write(".til/config.yml", "version: 1\nsite: {kind: hugo}\n");
        sandbox.write("README.md", "[b](blog/_posts/2022-03-05-b.md)\n");
        assertThat(sandbox.til("show", "blog/_posts/2022-03-05-a.md")).contains("url    /posts/a/");
        assertThat(sandbox.til("show", "README.md")).contains("url    /README.md");
        var bare = new Sandbox(root.resolve("bare"))
                .init()
                .write(".til/config.yml", "version: 1\nsite: {kind: jekyll}\n")
                .write("_posts/2022-03-05-a.md", post("x\n"));
        assertThat(bare.til("show", "_posts/2022-03-05-a.md")).contains("url    /2022/03/05/a.html");
    }

    @Test
    void a_new_note_is_written_for_the_site_in_which_its_kind_lies() {
        var sandbox = blogAndDocs()
                .write(".til/config.yml", """
                version: 1
                notes:
                  log: {path: "docs/content/posts/{{date}}-{{slug}}.md", template: log.md}
                  post: {path: "blog/_posts/{{date}}-{{slug}}.md", template: day.md}
                """)
                .write(".til/templates/log.md", "---\ntitle: {{title}}\ndate: {{datetime}}\n---\n");
        sandbox.write("docs/hugo.toml", "timeZone = \"Asia/Tokyo\"\n").commit("first");
        for (String folder : List.of("", "blog", "docs/content")) {
            assertThat(sandbox.tilIn(folder, "new", "log", "one", "--dry-run").out())
                    .as(folder)
                    .contains("date: 2022-10-19 00:00:00 +0900")
                    .isEqualTo(
                            sandbox.tilIn("", "new", "log", "one", "--dry-run").out());
        }
    }

    @Test
    void init_writes_who_builds_a_site_only_where_it_was_told() {
        var sandbox = blogAndDocs();
        assertThat(sandbox.tilIn("blog", "init").exit()).isZero();
        assertThat(sandbox.read(".til/config.yml")).doesNotContain("site").contains("path: \"blog/_posts/");
        var both = new Sandbox(root.resolve("both"))
                .init()
                .write("_config.yml", "title: t\n")
                .write("hugo.toml", "title = \"t\"\n");
        assertThat(both.tilIn("", "init", "--dry-run").exit()).isZero();
        assertThat(both.tilIn("", "init", "--site", "hugo").exit()).isZero();
        assertThat(both.read(".til/config.yml")).contains("  \".\": hugo\n").contains("path: \"content/posts/");
        assertThat(both.til("doctor")).contains("ok       site           hugo\n");
    }

    @Test
    void init_asks_who_builds_a_site_that_two_could_build() {
        var both = new Sandbox(root).init().write("_config.yml", "title: t\n").write("hugo.toml", "title = \"t\"\n");
        assertThat(both.tilAtTerminal("neither\nhugo\n\n\n\n\n", "init").exit()).isZero();
        assertThat(both.read(".til/config.yml")).contains("  \".\": hugo\n");
    }

    @Test
    void init_learns_from_no_note_that_the_site_leaves_out() {
        var sandbox = new Sandbox(root).init().write("_config.yml", "exclude: [docs]\ntimezone: Asia/Seoul\n");
        for (int i = 1; i < 6; i++) {
            sandbox.write("docs/_posts/2022-03-0%d-demo.md".formatted(i), post("x\n"));
            sandbox.write(".gems/x/_posts/2013-08-0%d-old.md".formatted(i), post("x\n"));
        }
        for (int i = 1; i < 4; i++) {
            sandbox.write("_posts/2022-03-0%d-note.md".formatted(i), post("x\n"));
        }
        assertThat(sandbox.til("init", "--from-existing", "--dry-run")).contains("read 3 notes of a jekyll site");
        sandbox.til("init", "--from-existing");
        assertThat(sandbox.read(".til/config.yml")).contains("path: \"_posts/").doesNotContain("docs/_posts");
    }
}
