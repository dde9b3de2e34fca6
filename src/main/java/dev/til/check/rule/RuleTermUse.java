package dev.til.check.rule;

import dev.til.check.RuleContext;
import dev.til.note.NoteTerms;
import dev.til.site.Page;
import dev.til.site.SiteTermCounts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** How often each tag and each category is used, over all published notes, in each of its spellings. */
final class RuleTermUse {
    private static final String TAG = "tag";
    private static final String CATEGORY = "category";
    private static final String BETWEEN = " \t\n\u000B\f\r_.-";

    /** By folded term, how many notes use each spelling. */
    private final Map<String, Map<String, Integer>> byCase = new HashMap<>();

    private final Map<String, Map<String, Integer>> byLetters = new HashMap<>();

    /** A tag or category of a note; {@code what} says which. */
    record Used(String what, NoteTerms.Term term) {
        private String key(UnaryOperator<String> fold) {
            return RuleTermUse.key(what, fold.apply(term.text()));
        }

        /** The key of the front matter that it stands behind. */
        String key() {
            return what.equals(TAG) ? "tags" : "categories";
        }
    }

    /** A spelling that more notes use. */
    record Rival(String spelling, int notes) {}

    static RuleTermUse of(RuleContext context) {
        return context.overview(RuleTermUse.class, RuleTermUse::new);
    }

    private RuleTermUse(RuleContext context) {
        if (isArchived(context)) {
            SiteTermCounts terms = context.index().terms();
            terms.tags().forEach((tag, notes) -> count(TAG, tag, notes));
            terms.categories().forEach((category, notes) -> count(CATEGORY, category, notes));
        }
    }

    private void count(String what, String spelling, int notes) {
        count(byCase, key(what, folded(spelling)), spelling, notes);
        count(byLetters, key(what, letters(spelling)), spelling, notes);
    }

    private static String key(String what, String folded) {
        return what + ' ' + folded;
    }

    private static void count(Map<String, Map<String, Integer>> uses, String key, String spelling, int notes) {
        uses.computeIfAbsent(key, none -> new HashMap<>()).put(spelling, notes);
    }

    /** Plain GitHub makes nothing of front matter. */
    private static boolean isArchived(RuleContext context) {
        return !context.index().site().isReadInPlace();
    }

    /** The terms of a page from which archives are made. */
    static List<Used> terms(Page page, RuleContext context) {
        if (!isArchived(context) || !page.published()) {
            return List.of();
        }
        return Stream.concat(
                        NoteTerms.tags(page.note()).all().stream().map(term -> new Used(TAG, term)),
                        NoteTerms.categories(page.note()).all().stream().map(term -> new Used(CATEGORY, term)))
                .toList();
    }

    /** The spelling of a term that differs in case only, if more notes have it and both get an archive page. */
    Optional<Rival> otherCase(Used used, RuleContext context) {
        return rival(
                        byCase.getOrDefault(used.key(RuleTermUse::folded), Map.of()),
                        used.term().text(),
                        false)
                .filter(clash -> context.index()
                        .site()
                        .archives(used.key(), context.index().files()));
    }

    /** The spelling of a term that differs in hyphens and blanks, if more notes have it. */
    Optional<Rival> similar(Used used) {
        return rival(
                byLetters.getOrDefault(used.key(RuleTermUse::letters), Map.of()),
                used.term().text(),
                true);
    }

    private static Optional<Rival> rival(Map<String, Integer> spellings, String own, boolean otherLetters) {
        return spellings.entrySet().stream()
                .filter(entry -> !otherLetters
                        || !folded(entry.getKey()).equals(folded(own))
                        || entry.getKey().equals(own))
                .min(RuleTermUse::byUse)
                .filter(most -> !most.getKey().equals(own))
                .map(most -> new Rival(most.getKey(), most.getValue()));
    }

    /** The most used first, of those used alike the first of the alphabet. */
    private static int byUse(Map.Entry<String, Integer> one, Map.Entry<String, Integer> other) {
        int uses = other.getValue().compareTo(one.getValue());
        return uses != 0 ? uses : one.getKey().compareTo(other.getKey());
    }

    private static String folded(String term) {
        return term.toLowerCase(Locale.ROOT);
    }

    private static String letters(String term) {
        var letters = new StringBuilder(term.length());
        for (char c : folded(term).toCharArray()) {
            if (BETWEEN.indexOf(c) < 0) {
                letters.append(c);
            }
        }
        return letters.toString();
    }
}
