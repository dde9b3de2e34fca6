package dev.til.note.kramdown;

import dev.til.note.kramdown.KramdownElement.Html.Model;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What kramdown knows of HTML's elements. */
final class KramdownHtmlNames {
    static final Set<String> SPAN = names("a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd"
            + " label mark option q rb rbc rp rt rtc ruby samp select small span strong sub sup tt u var");
    static final Set<String> BLOCK = names("address article aside applet body blockquote caption col colgroup dd div dl"
            + " dt fieldset figcaption footer form h1 h2 h3 h4 h5 h6 header hgroup hr html head iframe legend menu li"
            + " main map nav ol optgroup p pre section summary table tbody td th thead tfoot tr ul");
    static final Set<String> VOID =
            names("area base br col command embed hr img input keygen link meta param source track wbr");
    private static final Set<String> BLOCK_CONTENT = names("address applet article aside blockquote body dd details div"
            + " dl fieldset figure figcaption footer form header hgroup iframe li main map menu nav noscript object"
            + " section summary td");
    private static final Set<String> SPAN_CONTENT = names("a abbr acronym b bdo big button cite caption del dfn dt em"
            + " h1 h2 h3 h4 h5 h6 i ins label legend optgroup p q rb rbc rp rt rtc ruby select small span strong sub"
            + " sup th tt");
    private static final Set<String> RAW_CONTENT = names("script style math option textarea pre code kbd samp var");
    private static final Set<String> KNOWN = Stream.of(SPAN, BLOCK, VOID, BLOCK_CONTENT, SPAN_CONTENT, RAW_CONTENT)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());
    private static final Map<String, Model> MARKDOWN = Map.of("0", Model.RAW, "span", Model.SPAN, "block", Model.BLOCK);

    private KramdownHtmlNames() {}

    private static Set<String> names(String names) {
        return new TreeSet<>(Set.of(names.split(" ")));
    }

    /** An element's name as kramdown compares it: lower case where it knows the element. */
    static String known(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return KNOWN.contains(lower) ? lower : name;
    }

    static boolean isKnown(String name) {
        return KNOWN.contains(name);
    }

    /** What an element's content is read as, unless an attribute says something else. */
    static Model content(String name) {
        if (BLOCK_CONTENT.contains(name)) {
            return Model.BLOCK;
        }
        return SPAN_CONTENT.contains(name) ? Model.SPAN : Model.RAW;
    }

    /** What the attribute {@code markdown} asks for; the fallback for any other value. */
    static Model markdown(KramdownHtmlTag tag, Model fallback) {
        return tag.value("markdown")
                .map(value -> value.equals("1") ? content(tag.name()) : MARKDOWN.getOrDefault(value, fallback))
                .orElse(fallback);
    }

    /** Whether a paragraph goes on over a line that starts with a tag of this name. */
    static boolean staysInParagraph(String text, int at) {
        int end = at;
        while (end < text.length() && (KramdownChars.letter(text.charAt(end)) || Character.isDigit(text.charAt(end)))) {
            end++;
        }
        // kramdown: (?!(?:a|abbr|...|script)\b), so the name may go on after a hyphen, and capitals do not count
        String name = text.substring(at, end);
        return (SPAN.contains(name) || name.equals("script"))
                && (end >= text.length() || !KramdownChars.anyWord(text.codePointAt(end)));
    }
}
