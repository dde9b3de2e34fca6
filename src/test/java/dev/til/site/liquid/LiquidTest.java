package dev.til.site.liquid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.note.NoteText;
import dev.til.note.RuleId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Jekyll's Liquid makes of a text; the expected outputs are those of Jekyll. */
class LiquidTest {
    /** Pieces of Liquid that make more text than there is memory, and the line in which it is too much. */
    private static final Map<String, Integer> BOMBS = Map.of(
            "{% capture a %}".repeat(60) + "a\n".repeat(100_000) + "{% endcapture %}".repeat(60),
            100_001,
            "{% assign a = 'aaaaaaaaaa' %}\n" + "{% assign a = a | append: a %}\n".repeat(40) + "{{ a }}",
            18,
            "{% assign a = 'a' %}\n" + "{% assign a = a | prepend: a %}\n".repeat(40) + "{{ a }}",
            22,
            "{% assign a = 'aa' %}\n" + "{% assign a = a | replace: 'a', 'aaaa' %}\n".repeat(40) + "{{ a }}",
            11,
            "{% assign a = '%%' %}\n" + "{% assign a = a | url_encode | append: a %}\n".repeat(40) + "{{ a }}",
            15,
            "{% capture a %}aa{% endcapture %}\n" + "{% capture a %}{{ a }}{{ a }}{% endcapture %}\n".repeat(40),
            20,
            "{% assign a = '" + "a".repeat(200_000) + "' %}\n" + "{{ a }}\n".repeat(40_000),
            7,
            "{{ 'a' " + "| append: 'a' ".repeat(20_000) + "}}",
            1,
            "{% assign a = '" + "a".repeat(200_000) + "' %}\n{% link " + "{{ a }}".repeat(10_000) + " %}",
            2);

    private static final LiquidScope SITE = site(LiquidTags.of(Set.of("jekyll-gist"), false));

    @Test
    void text_without_end_is_not_made_and_the_note_is_told_to_be_too_complex() {
        BOMBS.forEach((bomb, line) -> {
            Liquid.Rendered rendered = Liquid.render(NoteText.of(bomb), SITE);
            assertThat(rendered.text().length()).isLessThan(bomb.length() + (1 << 21));
            assertThat(rendered.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.rule()).isEqualTo(RuleId.NOTE_TOO_COMPLEX);
                assertThat(problem.span().line()).isEqualTo(line);
            });
        });
    }

    @Test
    void a_name_of_a_hundred_thousand_parts_is_one_that_only_a_build_knows() {
        assertThat(Liquid.render(NoteText.of("{{ a" + ".a".repeat(100_000) + " }}"), SITE)
                        .problems())
                .isEmpty();
    }

    private static LiquidScope site(LiquidTags tags) {
        return new LiquidScope() {
            @Override
            public Optional<String> variable(String path) {
                return Optional.ofNullable(
                        Map.of("site.baseurl", "/b", "site.url", "https://e.x", "site.repository", "me/notes")
                                .get(path));
            }

            @Override
            public String baseurl() {
                return "/b";
            }

            @Override
            public String siteUrl() {
                return "https://e.x";
            }

            @Override
            public Answer postUrl(String name) {
                return name.equals("2022-10-18-a")
                        ? new Answer.Found("/b/posts/a/")
                        : new Answer.Missing("there is no post '" + name + "'", Optional.empty());
            }

            @Override
            public Answer link(String path) {
                return path.equals("assets/a.pdf") ? new Answer.Found("/b/assets/a.pdf") : new Answer.Unknown();
            }

            @Override
            public boolean lacksInclude(String name) {
                return name.equals("nope.html");
            }

            @Override
            public LiquidTags tags() {
                return tags;
            }
        };
    }

    private static String rendered(String text) {
        return Liquid.render(NoteText.of(text), SITE).text().chars();
    }

    private static List<String> problems(String text) {
        return Liquid.render(NoteText.of(text), SITE).problems().stream()
                .map(problem -> problem.span().line() + ":" + problem.span().column() + " " + problem.rule() + " "
                        + problem.message())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "{% raw %}${{ a {% endraw %} x~${{ a  x",
                "{% raw %}{% foo %}{% endraw %}~{% foo %}",
                "{{ 'a' | append: 'b' }}~ab",
                "{{ \"/x/\" | relative_url }}~/b/x/",
                "{{ '/x' | absolute_url }}~https://e.x/b/x",
                "{{ '' | relative_url }}~/b",
                "{{ 'x' | relative_url }}~/b/x",
                "{{ 'http://x.y/z' | relative_url }}~http://x.y/z",
                "{{ '/a' | prepend: site.baseurl | prepend: site.url }}~https://e.x/b/a",
                "{% assign a = '/q' %}[{{a}}]~[/q]",
                "{% capture c %}/x/{{ 'y' }}{% endcapture %}<{{ c }}>~</x/y>",
                "a {%- assign x = 1 -%} b~ab",
                "a {{- 'x' -}} b~axb",
                "{% comment %}{% foo %}{% endcomment %}z~z",
                "{ { x } }~{ { x } }",
                "{% case x %}{% when 1 %}a{% else %}b{% endcase %}~ab",
                "{{ 'it' | replace: 'i', 'o' }}~ot",
                "{{ nil | default: 'd' }}~d",
                "{{ 'A B' | downcase | url_encode }}~a+b",
                "{{ \"a|b\" | append: \"|c\" }}~a|b|c",
                "{{ site.repository }}/issues~me/notes/issues",
                "[a]({% post_url 2022-10-18-a %}#b)~[a](/b/posts/a/#b)",
                "[a]({% link assets/a.pdf %})~[a](/b/assets/a.pdf)",
                "{% assign n = 'a' %}{% post_url 2022-10-18-{{ n }} %}~/b/posts/a/",
                "{% highlight ruby %}# [a](b){% endhighlight %}~<figure class=\"highlight\"></figure>",
            })
    void what_the_sources_say_is_rendered_as_jekyll_does(String text, String expected) {
        assertThat(rendered(text)).isEqualTo(expected);
        assertThat(problems(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "{{ page.title | upcase }}~{{ page.title , upcase }}",
                "${{ github.ref }}~${{ github.ref }}",
                "[a]({{ base }}/x)~[a]({{ base }}/x)",
                "{% if a %}{% assign x = '1' %}{% endif %}{{ x }}~{{ x }}",
                "{% for site in sites %}{{ site.url }}{% endfor %}~{{ site.url }}",
                "{% include a.html b=\"c|d\" %}~{% include a.html b=,c,d, %}",
                "[a]({% link nobody/knows.md %})~[a]({% link nobody/knows.md %})",
            })
    void what_only_a_build_knows_stays_without_its_markdown(String text, String expected) {
        assertThat(rendered(text)).isEqualTo(expected);
        assertThat(problems(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "a {% foo %}~1:3 liquid-broken Liquid knows no tag 'foo', so the build fails",
                "a {{1,2},{3,4}}~1:3 liquid-broken '{{' is not closed by '}}', so the build fails",
                "a {{ b~1:3 liquid-broken '{{' is not closed by '}}', so the build fails",
                "a {% b~1:3 liquid-broken '{%' is not closed by '%}', so the build fails",
                "\"{%d}\"~1:2 liquid-broken '{%' is not closed by '%}', so the build fails",
                "{% %}~1:1 liquid-broken '{%' is not closed by '%}', so the build fails",
                "{% if x %}a~1:1 liquid-broken 'if' tag is never closed, so the build fails",
                "{% raw %}a~1:1 liquid-broken 'raw' tag is never closed, so the build fails",
                "{% endif %}~1:1 liquid-broken Liquid knows no tag 'endif', so the build fails",
                "{% else %}~1:1 liquid-broken 'else' stands outside of its block, so the build fails",
                "{% if x %}{% endfor %}{% endif %}~1:11 liquid-broken 'endfor' does not close the 'if' of line 1, so the build fails",
                "{% comment %}{% if x %}{% endcomment %}~1:24 liquid-broken 'endcomment' does not close the 'if' of line 1, so the build fails",
                "{% comment %} {{ {% endcomment %}~1:15 liquid-broken '{{' is not closed by '}}', so the build fails",
                "{% assign x %}~1:1 liquid-broken 'assign' tag does not say what it needs, so the build fails",
                "{% for x %}{% endfor %}~1:1 liquid-broken 'for' tag does not say what it needs, so the build fails",
                "{% include nope.html %}~1:1 liquid-broken there is no include 'nope.html', so the build fails",
                "[a]({% post_url 2022-10-18-b %})~1:5 link-liquid there is no post '2022-10-18-b'",
            })
    void what_ends_the_build_is_told_at_its_place(String text, String expected) {
        assertThat(problems(text)).containsExactly(expected);
    }

    @Test
    void a_code_fence_does_not_keep_liquid_away() {
        assertThat(problems("```\n{% foo %}\n```\n"))
                .containsExactly("2:1 liquid-broken Liquid knows no tag 'foo', so the build fails");
    }

    @Test
    void a_tag_is_not_unknown_where_a_plugin_may_bring_it() {
        var open = Liquid.render(
                NoteText.of("{% details a %}x{% enddetails %}{% gist 1 %}"), site(LiquidTags.of(Set.of(), true)));
        assertThat(open.problems()).isEmpty();
        assertThat(open.unknown()).containsExactlyInAnyOrder("details", "gist");
        assertThat(problems("{% gist 1 %}")).isEmpty();
    }

    @Test
    void places_are_those_of_the_note() {
        var text = Liquid.render(NoteText.of("{% raw %}a{% endraw %}\n{{ site.url }}/x b"), SITE)
                .text();
        assertThat(text.chars()).isEqualTo("a\nhttps://e.x/x b");
        assertThat(text.span(0, 1)).hasToString("Span[line=1, column=10, endLine=1, endColumn=11]");
        assertThat(text.span(2, 15)).hasToString("Span[line=2, column=1, endLine=2, endColumn=17]");
        assertThat(text.span(16, 17)).hasToString("Span[line=2, column=18, endLine=2, endColumn=19]");
    }

    @Test
    void a_captured_text_of_several_lines_stays_where_its_links_are_seen() {
        assertThat(rendered("{% capture n %}\n[a](b)\n{% endcapture %}\n{{ n | markdownify }}"))
                .isEqualTo("\n[a](b)\n\n{{ n , markdownify }}");
    }

    @Test
    void bad_input_is_read_in_one_pass() {
        assertThat(problems("{%".repeat(50_000))).hasSize(1);
        assertThat(problems("{{ x".repeat(50_000))).hasSize(1);
        assertThat(problems("{% if a %}".repeat(20_000))).hasSize(1);
        assertThat(problems("{% raw %}" + "{{ a ".repeat(50_000))).hasSize(1);
    }

    @Test
    void whatever_is_written_is_rendered_somehow() {
        var random = new Random(21);
        List<String> parts = List.of(
                "{%",
                "%}",
                "{{",
                "}}",
                "-",
                " ",
                "raw",
                "endraw",
                "if",
                "endif",
                "x",
                "capture c",
                "endcapture",
                "'",
                "\"",
                "|",
                "append: ",
                "assign a = ",
                "comment",
                "endcomment",
                "post_url ",
                "2022-10-18-a",
                "link ",
                "\n",
                "for i in y",
                "endfor",
                "else",
                "include ",
                "highlight r",
                "endhighlight",
                "site.url",
                "{",
                "}",
                ":",
                ",",
                "한");
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int j = random.nextInt(24); j > 0; j--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            var rendered = Liquid.render(NoteText.of(text.toString()), SITE).text();
            for (int at = 0; at < rendered.length(); at++) {
                assertThat(rendered.span(at, at + 1)).isNotNull();
            }
        }
    }
}
