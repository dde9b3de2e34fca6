package dev.til.site.hugo.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.site.PaperSite;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which ids a template for headings writes, by their levels: h is the one that Hugo makes, - none, ? nobody knows. */
class HugoHeadingTemplateTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "<h{{ .Level }} id=\"{{ .Anchor }}\">{{ .Text }}</h{{ .Level }}> => hhhhhh",
                "<h{{ .Level }} id=\"{{- .Anchor | safeURL -}}\" {{- with .Attributes.class }} class=\"{{ . }}\"{{ end }}>x => hhhhhh",
                "<h{{ .Level }}>{{ .Text }}</h{{ .Level }}> => ------",
                "<h{{ .Level }}>{{ .Text }}{{ if gt .Level 1 }}<span id=\"{{ .Anchor }}\"></span>{{ end }}</h{{ .Level }}> => -hhhhh",
                "{{ if eq .Level 1 }}<h1>{{ .Text }}</h1>{{ else }}<h2 id={{ .Anchor }}>{{ .Text }}</h2>{{ end }} => -hhhhh",
                "{{ if le .Level 2 }}<h2 id=\"{{ .Anchor }}\">{{ else if eq 3 .Level }}<h3>{{ else }}<b id=\"x-{{ .Anchor }}\">{{ end }} => hh-???",
                "<h2 id=\"h-{{ .Anchor }}\">{{ .Text }}</h2> => ??????",
                "<h2 id=\"{{ .Text | urlize }}\">{{ .Text }}</h2> => ??????",
                "{{ $id := .Anchor }}<h2 id=\"{{ $id }}\">{{ .Text }}</h2> => hhhhhh",
                "{{ $id := .Text | anchorize }}<h2 id=\"{{ $id }}\">{{ .Text }}</h2> => ??????",
                "{{ if site.Params.anchors }}<h2 id=\"{{ .Anchor }}\">{{ else }}<h2>{{ end }} => ??????",
                "<h2 {{ range $k, $v := .Attributes }}{{ printf \" %s=%q\" $k $v | safeHTMLAttr }}{{ end }}>x</h2> => hhhhhh",
                "{{ partial \"heading.html\" . }} => ??????",
                "{{ partial \"td/render-heading.html\" . }} => hhhhhh",
                "{{/* id=\"{{ x */}}<h2 id=\"{{ .Anchor }}\">{{ partial \"icon.html\" . }}</h2> => hhhhhh"
            })
    void a_template_is_read_for_each_level(String template, String ids) {
        assertThat(IntStream.rangeClosed(1, 6)
                        .mapToObj(level -> switch (HugoHeadingTemplate.id(template, level)) {
                            case HUGOS -> "h";
                            case NONE -> "-";
                            case UNKNOWN -> "?";
                        })
                        .collect(Collectors.joining()))
                .isEqualTo(ids);
    }

    private static PaperSite site(String path, String template) {
        return new PaperSite()
                .with("hugo.toml", "theme = \"t\"\n[markup.goldmark.renderer]\nunsafe = true\n")
                .with("themes/t/theme.toml", "")
                .with(path, template)
                .with("content/a.md", """
                        # One

                        ## Two

                        <p id="raw">

                        [1](#one) [2](#two) [3](#raw) [4](#three)
                        """);
    }

    @Test
    void links_to_headings_whose_ids_are_not_written_are_unchecked() {
        String most =
                "<h{{ .Level }}>{{ .Text }}{{ if gt .Level 1 }}<i id=\"{{ .Anchor }}\"></i>{{ end }}</h{{ .Level }}>";
        for (String path : new String[] {
            "layouts/_markup/render-heading.html",
            "layouts/_default/_markup/render-heading.html",
            "themes/t/layouts/_default/_markup/render-heading.html"
        }) {
            assertThat(site(path, most).links("content/a.md"))
                    .satisfiesExactly(
                            link -> assertThat(link).startsWith("UNCHECKED"),
                            link -> assertThat(link).startsWith("OK"),
                            link -> assertThat(link).startsWith("OK"),
                            link -> assertThat(link).contains("link-anchor-missing"));
        }
    }

    @Test
    void where_a_template_writes_other_ids_no_link_to_one_is_judged_but_to_html() {
        assertThat(site("layouts/_markup/render-heading.html", "<h2 id=\"h-{{ .Anchor }}\">")
                        .links("content/a.md"))
                .satisfiesExactly(
                        link -> assertThat(link).startsWith("UNCHECKED"),
                        link -> assertThat(link).startsWith("UNCHECKED"),
                        link -> assertThat(link).startsWith("OK"),
                        link -> assertThat(link).startsWith("UNCHECKED"));
    }
}
