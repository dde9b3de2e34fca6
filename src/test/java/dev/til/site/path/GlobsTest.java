package dev.til.site.path;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobsTest {
    @ParameterizedTest
    @CsvSource({
        "a.md, a.md, true",
        "a.md, a.mdx, false",
        "a.md, a, false",
        "*.md, b/a.md, true",
        "*, b/a/, true",
        "b*a.md, b/a.md, true",
        "b?a.md, b/a.md, true",
        "b**a.md, b/c/a.md, true",
        "**/a.md, a.md, false",
        "?.md, é.md, true",
        "?.md, 🐟.md, true",
        "?.md, .md, false",
        "vendor/*/c*, vendor/bundle/cache/x, true",
        "vendor/*/d*, vendor/bundle/cache/x, false",
        "'', a, false"
    })
    void a_star_goes_over_slashes_in_rubys_fnmatch(String pattern, String path, boolean met) {
        assertThat(Globs.FNMATCH.meets(pattern, path)).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({
        "a, a/b.md, true",
        "*, a/b.md, true",
        "*/b.md, a/b.md, true",
        "*/b.md, b.md, false",
        "*/b.md, a/c/b.md, false",
        "**/b.md, b.md, true",
        "**/b.md, a/c/b.md, true",
        "**/b.md, a/cb.md, false",
        "a/**/b.md, a/c/d/b.md, true",
        "a**b.md, a/b.md, false",
        "a**b.md, acb.md, true",
        "a?b, a/b, false",
        "a?b, acb/d, true",
        "a*/x, ab/y, false"
    })
    void a_star_is_a_part_of_a_name_in_rubys_glob_and_two_are_folders(String pattern, String path, boolean met) {
        assertThat(Globs.FOLDERS.beginsPath(pattern, path)).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({
        "/*.md, /a.md, true",
        "/*.md, /b/a.md, false",
        "/**.md, /b/a.md, true",
        "/**/a.md, /a.md, false",
        "/**/a.md, /b/c/a.md, true",
        "/a?.md, /a1.md, true",
        "/a?md, /a/md, false",
        "**, /, true"
    })
    void two_stars_are_a_part_of_a_path_in_hugos(String pattern, String path, boolean met) {
        assertThat(Globs.HUGO.meets(pattern, path)).isEqualTo(met);
    }
}
