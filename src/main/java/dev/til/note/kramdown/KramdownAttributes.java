package dev.til.note.kramdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What attribute lists ({@code {: #id .class ref}}) say of an element, as far as it matters: its id, its references and {@code .no_toc}. */
final class KramdownAttributes {
    private String id = "";
    private boolean hasId;
    private List<String> references = List.of(); // most elements refer to none
    private boolean any;
    private boolean outOfToc;

    /** Reads the text between <code>{:</code> and <code>}</code>. */
    void read(String list) {
        any = true;
        int at = 0;
        boolean separated = true;
        while (at < list.length()) {
            if (KramdownChars.space(list.charAt(at))) {
                separated = true;
                at++;
                continue;
            }
            int end = separated ? token(list, at) : -1;
            if (end < 0) {
                separated = false;
                at++;
            } else {
                at = end;
                separated = false;
            }
        }
    }

    /** Whether there was a list at all. */
    boolean any() {
        return any;
    }

    boolean refersTo(String name) {
        return references.contains(name);
    }

    /** The references, in order. */
    List<String> references() {
        return references;
    }

    /** Takes over what another list says. */
    void add(KramdownAttributes other) {
        any |= other.any;
        outOfToc |= other.outOfToc;
        refer(other.references);
        if (other.hasId) {
            id = other.id;
            hasId = true;
        }
    }

    private void refer(List<String> more) {
        if (!more.isEmpty()) {
            references = references.isEmpty() ? new ArrayList<>(more.size()) : references;
            references.addAll(more);
        }
    }

    /** Whether a table of contents leaves this heading out: {@code {:.no_toc}}, here or in a list that is referred to. */
    boolean outOfToc(Map<String, KramdownAttributes> named) {
        return outOfToc || references.stream().map(named::get).anyMatch(list -> list != null && list.outOfToc);
    }

    void id(String given) {
        id = given;
        hasId = true;
    }

    /**
     * The id, looked up in the lists that are referred to; blank for none.
     *
     * @param element that has these attributes, for whom too much is looked up
     */
    String id(KramdownReading reading, KramdownElement element) {
        return hasId || references.isEmpty() ? id.strip() : id(reading, element, new HashSet<>(), 0);
    }

    // kramdown: the references come first, so that what stands in the list itself wins
    private String id(KramdownReading reading, KramdownElement element, Set<String> seen, int depth) {
        KramdownBudget budget = reading.budget;
        if (hasId) {
            return id.strip();
        }
        if (budget.chained(depth, element.text, element.from) || budget.spent(element.text, element.from)) {
            return "";
        }
        budget.spend(references.size());
        String found = "";
        for (String reference : references) {
            KramdownAttributes list = seen.add(reference) ? reading.named.get(reference) : null;
            String other = list == null ? "" : list.id(reading, element, seen, depth + 1);
            found = other.isEmpty() ? found : other;
        }
        return found;
    }

    /** Reads a pair, a reference or ids and classes; -1 if there is none that white space ends. */
    private int token(String list, int at) {
        int name = KramdownChars.wordNameEnd(list, at);
        if (name > 0) {
            if (ends(list, name)) {
                refer(List.of(list.substring(at, name)));
                return name;
            }
            return pair(list, at, name);
        }
        return idsAndClasses(list, at);
    }

    private int pair(String list, int at, int name) {
        if (list.charAt(name) != '=' || name + 1 >= list.length()) {
            return -1;
        }
        char quote = list.charAt(name + 1);
        if (quote != '"' && quote != '\'') {
            return -1;
        }
        for (int i = name + 2; i < list.length(); i++) {
            char c = list.charAt(i);
            if (c == '\\' && i + 1 < list.length() && (list.charAt(i + 1) == quote || list.charAt(i + 1) == '}')) {
                i++;
            } else if (c == quote && ends(list, i + 1)) {
                if (list.startsWith("class=", at)) {
                    outOfToc |= list.substring(name + 2, i).contains("no_toc");
                }
                if (list.startsWith("id=", at)) {
                    id(list.substring(name + 2, i).replace("\\" + quote, String.valueOf(quote)));
                }
                return i + 1;
            }
        }
        return -1;
    }

    private int idsAndClasses(String list, int at) {
        int end = at;
        String found = id;
        boolean foundId = hasId;
        boolean noToc = false;
        while (end < list.length() && !KramdownChars.space(list.charAt(end))) {
            char sign = list.charAt(end);
            int start = ++end;
            if (sign == '#' && start < list.length() && KramdownChars.letter(list.charAt(start))) {
                while (end < list.length()
                        && (KramdownChars.word(list.charAt(end))
                                || list.charAt(end) == ':'
                                || list.charAt(end) == '-')) {
                    end++;
                }
                found = list.substring(start, end);
                foundId = true;
            } else if (sign == '.') {
                while (end < list.length()
                        && !KramdownChars.space(list.charAt(end))
                        && list.charAt(end) != '.'
                        && list.charAt(end) != '#') {
                    end++;
                }
                noToc |= list.substring(start, end).equals("no_toc");
            }
            if (end == start) {
                return -1;
            }
        }
        id = found;
        hasId = foundId;
        outOfToc |= noToc;
        return end;
    }

    private static boolean ends(String list, int at) {
        return at >= list.length() || KramdownChars.space(list.charAt(at));
    }
}
