package dev.til.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many published pages have each tag and each category, spelling by spelling. */
public record SiteTermCounts(Map<String, Integer> tags, Map<String, Integer> categories) {
    private static final char TAG = '#';
    private static final char CATEGORY = '/';

    /** From words and how often each is there. */
    static SiteTermCounts of(Map<String, Integer> words) {
        Map<String, Integer> tags = new HashMap<>();
        Map<String, Integer> categories = new HashMap<>();
        words.forEach((word, pages) -> (word.charAt(0) == TAG ? tags : categories).put(word.substring(1), pages));
        return new SiteTermCounts(tags, categories);
    }

    /** The terms of a page as words; none of one that is not published. */
    static List<String> words(boolean published, List<String> tags, List<String> categories) {
        List<String> words = new ArrayList<>();
        if (published) {
            tags.forEach(tag -> words.add(TAG + tag));
            categories.forEach(category -> words.add(CATEGORY + category));
        }
        return words;
    }
}
