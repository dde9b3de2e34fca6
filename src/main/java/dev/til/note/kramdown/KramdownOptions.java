package dev.til.note.kramdown;

import java.util.Set;
import java.util.TreeSet;

/**
 * What a site's {@code kramdown:} settings change about the reading.
 *
 * @param gfm {@code input: GFM}, Jekyll's default; else plain kramdown
 * @param autoIds {@code auto_ids}: headings get ids of themselves
 * @param autoIdPrefix {@code auto_id_prefix}, put before each of them
 * @param parseBlockHtml {@code parse_block_html}: Markdown within block HTML is read without {@code markdown="1"}
 * @param parseSpanHtml {@code parse_span_html}: Markdown within inline HTML is read
 * @param hardWrap {@code hard_wrap}: every line break is one; Jekyll's default is false
 * @param footnotePrefix {@code footnote_prefix}, put before footnote names in ids
 * @param quirks {@code gfm_quirks}
 */
public record KramdownOptions(
        boolean gfm,
        boolean autoIds,
        String autoIdPrefix,
        boolean parseBlockHtml,
        boolean parseSpanHtml,
        boolean hardWrap,
        String footnotePrefix,
        Set<Quirk> quirks) {
    /** Where GFM's reading differs from plain kramdown's by choice. */
    public enum Quirk {
        /** {@code paragraph_end}: lists, headings, quotes and fences need no blank line before them. */
        PARAGRAPH_END,
        /** {@code no_auto_typographic}: {@code --}, {@code ...} and {@code <<} stay as they are. */
        NO_AUTO_TYPOGRAPHIC
    }

    /** What Jekyll uses where {@code _config.yml} says nothing. */
    public static final KramdownOptions JEKYLL =
            new KramdownOptions(true, true, "", false, true, false, "", Set.of(Quirk.PARAGRAPH_END));

    public KramdownOptions {
        quirks = Set.copyOf(quirks);
    }

    /** All of it in one text, always in the same order. */
    String name() {
        return "kramdown gfm=%s ids=%s prefix='%s' block=%s span=%s wrap=%s footnotes='%s' quirks=%s"
                .formatted(
                        gfm,
                        autoIds,
                        autoIdPrefix,
                        parseBlockHtml,
                        parseSpanHtml,
                        hardWrap,
                        footnotePrefix,
                        new TreeSet<>(quirks));
    }

    boolean paragraphEnd() {
        return gfm && quirks.contains(Quirk.PARAGRAPH_END);
    }

    boolean typographic() {
        return !gfm || !quirks.contains(Quirk.NO_AUTO_TYPOGRAPHIC);
    }
}
