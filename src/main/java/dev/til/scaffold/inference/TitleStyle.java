package dev.til.scaffold.inference;

import java.util.List;

/** How titles become names of files: {@code list-comprehension}, {@code List_comprehension} or as they are. */
final class TitleStyle {
    /** As it is, blanks and all. */
    static final String WHOLE = "{{title}}";

    private static final String SLUG = "{{slug}}";
    private static final String SPELT_SLUG = "{{Slug}}";
    private static final String SNAKE = "{{snake}}";
    private static final String SPELT_SNAKE = "{{Snake}}";

    private TitleStyle() {}

    /** The name by which a path speaks of a title as most of these do; the usual one where they do not tell. */
    static String of(List<InferenceSample> notes) {
        var styles = new InferenceVotes<String>();
        for (InferenceSample seen : notes) {
            styles.vote(seen.weight(), styles(seen.slug()));
        }
        return styles.winner().orElse(SLUG);
    }

    private static List<String> styles(String slug) {
        boolean spelt = slug.chars().anyMatch(Character::isUpperCase);
        boolean small = slug.chars().anyMatch(Character::isLowerCase) && !spelt;
        boolean hyphens = slug.indexOf('-') >= 0;
        boolean underscores = slug.indexOf('_') >= 0;
        if (slug.indexOf(' ') >= 0) {
            return List.of(WHOLE);
        }
        if (hyphens == underscores) { // a single word, or anything goes
            return hyphens || slug.isEmpty()
                    ? List.of()
                    : small ? List.of(SLUG, SNAKE) : spelt ? List.of(SPELT_SLUG, SPELT_SNAKE, WHOLE) : List.of(SLUG);
        }
        return List.of(hyphens ? spelt ? SPELT_SLUG : SLUG : spelt ? SPELT_SNAKE : SNAKE);
    }
}
