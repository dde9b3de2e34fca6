package dev.til.site;

import dev.til.note.FrontMatter;
import dev.til.note.RuleId;
import dev.til.note.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stops a build by Hugo or keeps a note from being published. */
record HugoTroubles(HugoConfig config) {
    private static final List<String> DATES = List.of("date", "publishDate", "expiryDate", "lastmod");

    List<Site.Trouble> of(Page page) {
        var troubles = new ArrayList<Site.Trouble>();
        if (page.note().frontMatter() instanceof FrontMatter.Missing) {
            HugoFields.unreadable(page.note())
                    .ifPresent(what -> troubles.add(new Site.Trouble(
                            RuleId.FRONT_MATTER_INVALID,
                            Span.START,
                            "the front matter is no %s, so Hugo stops the build".formatted(what),
                            Optional.of("look for a quote, bracket or last line that is missing"))));
        }
        HugoFields fields = HugoFields.of(page.note());
        for (String key : DATES) {
            fields.value(key).ifPresent(value -> date(value).ifPresent(troubles::add));
        }
        page.publication()
                .why()
                .filter(why -> why.matches("(draft|future date|expired)( of its section .*)?"))
                .ifPresent(why -> troubles.add(new Site.Trouble(
                        RuleId.NOTE_NOT_PUBLISHED,
                        Span.START,
                        "not published: %s".formatted(why),
                        Optional.empty(),
                        Optional.of(Site.Trouble.Gravity.INFO))));
        return troubles;
    }

    private Optional<Site.Trouble> date(FrontMatter.Value value) {
        return value.text()
                .filter(text ->
                        !text.isBlank() && HugoDate.read(text, config.zone()).isEmpty())
                .map(text -> new Site.Trouble(
                        RuleId.DATE_INVALID,
                        value.span(),
                        "'%s' is no date, so Hugo stops the build".formatted(Faults.brief(text)),
                        Optional.of("write it as YYYY-MM-DDTHH:MM:SS+ZZ:ZZ")));
    }
}
