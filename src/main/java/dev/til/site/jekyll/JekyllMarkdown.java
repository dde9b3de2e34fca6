package dev.til.site.jekyll;

import dev.til.note.FrontMatter.Mapping;
import dev.til.note.FrontMatter.Value;
import dev.til.note.Markdown;
import dev.til.note.Span;
import dev.til.note.kramdown.Kramdown;
import dev.til.note.kramdown.KramdownOptions;
import dev.til.note.kramdown.KramdownOptions.Quirk;
import dev.til.site.jekyll.publish.JekyllConfig;
import dev.til.site.ruby.Psych;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The Markdown that a Jekyll site's configuration asks for. */
final class JekyllMarkdown {
    private final Mapping settings;

    private JekyllMarkdown(Mapping settings) {
        this.settings = settings;
    }

    static Markdown of(JekyllConfig config) {
        var markdown = new JekyllMarkdown(config.map("kramdown").orElse(new Mapping(List.of(), Span.START)));
        return new Kramdown(markdown.options());
    }

    private KramdownOptions options() {
        KramdownOptions usual = KramdownOptions.JEKYLL;
        return new KramdownOptions(
                text("input").map(input -> input.equalsIgnoreCase("gfm")).orElse(usual.gfm()),
                is("auto_ids", usual.autoIds()),
                text("auto_id_prefix").orElse(usual.autoIdPrefix()),
                is("parse_block_html", usual.parseBlockHtml()),
                is("parse_span_html", usual.parseSpanHtml()),
                is("hard_wrap", usual.hardWrap()),
                text("footnote_prefix").orElse(usual.footnotePrefix()),
                quirks(usual.quirks()));
    }

    private Set<Quirk> quirks(Set<Quirk> usual) {
        Optional<Value> chosen = JekyllConfig.value(settings, "gfm_quirks");
        if (chosen.isEmpty()) {
            return usual;
        }
        var quirks = EnumSet.noneOf(Quirk.class);
        for (String words : Psych.texts(chosen.get())) {
            for (String word : words.split(",")) {
                switch (word.strip()) {
                    case "paragraph_end" -> quirks.add(Quirk.PARAGRAPH_END);
                    case "no_auto_typographic" -> quirks.add(Quirk.NO_AUTO_TYPOGRAPHIC);
                    default -> {}
                }
            }
        }
        return quirks;
    }

    private Optional<String> text(String key) {
        return JekyllConfig.value(settings, key).map(Psych::text);
    }

    private boolean is(String key, boolean usual) {
        return JekyllConfig.value(settings, key).map(Psych::truthy).orElse(usual);
    }
}
