package dev.til.site.path;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkTargetTest {
    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "' ', EMPTY",
        "#, ANCHOR",
        "#제목, ANCHOR",
        "day21.md, RELATIVE",
        "../a b.md, RELATIVE",
        "?page=2, RELATIVE",
        "/posts/x/, ROOTED",
        "https://example.com, WEB",
        "HTTP://Example.com/x, WEB",
        "//example.com/x, WEB",
        "http://localhost:4000/posts/, LOCAL",
        "http://127.0.0.1/, LOCAL",
        "localhost:4000/x, LOCAL",
        "file:///home/mina/x.png, LOCAL",
        "'C:\\notes\\x.png', LOCAL",
        "mailto:mina@example.com, OTHER",
        "'data:image/png;base64,AAAA', OTHER"
    })
    void destinations_are_told_apart(String destination, LinkTarget.Kind kind) {
        assertThat(LinkTarget.of(destination).kind()).isEqualTo(kind);
    }

    @Test
    void a_destination_has_its_parts() {
        var target = LinkTarget.of("https://Example.com:8080/a%20b/?q=1#%EC%A0%9C%EB%AA%A9");
        assertThat(target.host()).isEqualTo("example.com:8080");
        assertThat(target.decodedPath()).isEqualTo("/a b/");
        assertThat(target.query()).contains("q=1");
        assertThat(target.decodedFragment()).contains("제목");
        assertThat(target.namesFolder()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"100%, 100%", "a%2, a%2", "%EC%A0, %EC%A0", "%ZZ, %ZZ", "a%20%ED%95%9C, a 한", "한%20글, 한 글"})
    void percent_encoding_is_undone_where_it_is_one(String text, String decoded) {
        assertThat(LinkTarget.decode(text)).isEqualTo(decoded);
    }

    @ParameterizedTest
    @CsvSource({
        "www.example.com/x, true",
        "https.example.com/x, true",
        "golang.org/doc/, true",
        "readme.md, false",
        "../www.example.com, false",
        "day21, false",
        "run.sh, false"
    })
    void a_forgotten_scheme_is_seen(String destination, boolean lacks) {
        assertThat(LinkTarget.of(destination).lacksScheme()).isEqualTo(lacks);
    }

    @Test
    void the_address_that_was_meant_has_its_scheme() {
        assertThat(HostOrPath.address("https.example.com/x")).isEqualTo("https://example.com/x");
        assertThat(HostOrPath.address("www.example.com")).isEqualTo("https://www.example.com");
    }

    @Test
    void relative_paths_lead_from_their_folder() {
        assertThat(RelativePath.resolve("a/b", "../c/./d.md")).contains("a/c/d.md");
        assertThat(RelativePath.resolve("", "../c.md")).isEmpty();
        assertThat(RelativePath.resolve("a", "..")).contains("");
        assertThat(RelativePath.relative("bash", "unix/fc.md")).isEqualTo("../unix/fc.md");
        assertThat(RelativePath.relative("", "unix/fc.md")).isEqualTo("unix/fc.md");
        assertThat(RelativePath.relative("a/b", "a/c.md")).isEqualTo("../c.md");
    }

    @Test
    void a_path_can_be_written_as_a_link() {
        assertThat(RelativePath.link("정리/a b(1).md")).isEqualTo("정리/a%20b%281%29.md");
    }
}
