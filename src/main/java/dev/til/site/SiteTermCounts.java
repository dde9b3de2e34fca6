package dev.til.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many published pages have each tag and each category, spelling by spelling, and write each offset behind their date.
 *
 * @param offsets as {@code +0900}
 */
public record SiteTermCounts(Map<String, Integer> tags, Map<String, Integer> categories, Map<String, Integer> offsets) {
    private static final char TAG = '#';
    private static final char CATEGORY = '/';
    private static final char OFFSET = '@';

    /** From words and how often each is there. */
    static SiteTermCounts of(Map<String, Integer> words) {
        Map<String, Integer> tags = new HashMap<>();
        Map<String, Integer> categories = new HashMap<>();
        Map<String, Integer> offsets = new HashMap<>();
        words.forEach((word, pages) -> {
            Map<String, Integer> kind = switch (word.charAt(0)) {
                case TAG -> tags;
                case CATEGORY -> categories;
                default -> offsets;
            };
            kind.put(word.substring(1), pages);
        });
        return new SiteTermCounts(tags, categories, offsets);
    }

    /** The terms of a page as words; none of one that is not published. */
    static List<String> words(boolean published, List<String> tags, List<String> categories, Optional<String> offset) {
        List<String> words = new ArrayList<>();
        if (published) {
            tags.forEach(tag -> words.add(TAG + tag));
            categories.forEach(category -> words.add(CATEGORY + category));
            offset.ifPresent(written -> words.add(OFFSET + written));
        }
        return words;
    }

    /** The offset that most have which write one; of those that are written alike often the first in order. */
    public Optional<String> usualOffset() {
        String usual = "";
        int most = 0;
        for (Map.Entry<String, Integer> offset : offsets.entrySet()) {
            int pages = offset.getValue();
            if (pages > most || (pages == most && offset.getKey().compareTo(usual) < 0)) {
                usual = offset.getKey();
                most = pages;
            }
        }
        return most == 0 ? Optional.empty() : Optional.of(usual);
    }
}
