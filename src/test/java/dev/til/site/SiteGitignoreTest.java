package dev.til.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The paths that {@code git check-ignore} names, and those that it does not. */
class SiteGitignoreTest {
    private static final String ROOT = """
            # built
            /assets/css/main.css
            /pdf/
            static/generated/
            *.log
            !keep.log
            build*/
            a/**/z
            docs/**
            **/deep/x
            img[0-9].png
            img[!a].gif
            \\#hash
            \\!bang
            trail \s
            bs\\\s
            qu?x
            /only
            sub/*.txt
            [abc
            """;

    /** A plus for what is named. */
    private static final String RECORDED = """
            + assets/css/main.css
            - assets/css/other.css
            - x/assets/css/main.css
            + pdf/
            + pdf/a.pdf
            - pdf
            - x/pdf/a.pdf
            + static/generated/a.css
            - static/generated
            - x/static/generated/a.css
            + a.log
            + sub/a.log
            - keep.log
            - sub/sub.log
            + sub.log
            + builds/x
            - builds
            + x/builds/y
            + a/z
            + a/b/c/z
            - a/b/zz
            + docs/a
            + docs/a/b
            - docs
            + deep/x
            + q/deep/x
            - q/deep/xx
            + img1.png
            - imga.png
            + imgb.gif
            - imga.gif
            + #hash
            + !bang
            + trail
            - trail \s
            + bs\s
            - bs
            - qux
            + quxx
            - qu/x
            + only
            - x/only
            + only/y
            + sub/a.txt
            - sub/b/a.txt
            + sub/near
            - near
            - [abc
            + pdf/keep.log
            """;

    @Test
    void what_git_ignores_is_named_and_nothing_else() {
        var ignored = new SiteFiles(
                        new PaperSite().with(".gitignore", ROOT).with("sub/.gitignore", "!sub.log\n/near\n"))
                .ignored();
        var ours = new StringBuilder();
        RECORDED.lines()
                .map(line -> line.substring(2))
                .forEach(path -> ours.append(ignored.names(path).isPresent() ? "+ " : "- ")
                        .append(path)
                        .append('\n'));
        assertThat(ours).hasToString(RECORDED);
    }

    @Test
    void the_line_that_names_a_path_is_told() {
        var ignored = new SiteFiles(new PaperSite().with("sub/.gitignore", "*.css\n/built/  \n")).ignored();
        assertThat(ignored.names("sub/built/a/b.png")).contains("sub/.gitignore has '/built/'");
        assertThat(ignored.names("built/a/b.css")).isEmpty();
    }
}
