package dev.til.site.jekyll.link;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ids that stand in a piece of HTML. */
final class JekyllHtmlIds {
    private static final Pattern ID =
            Pattern.compile("\\b(?:id|name)\\s*=\\s*(?:\"([^\"]{1,200})\"|'([^']{1,200})'|([^\\s\"'>]{1,200}))");

    private JekyllHtmlIds() {}

    static Set<String> of(String html) {
        var ids = new HashSet<String>();
        Matcher id = ID.matcher(html);
        while (id.find()) {
            ids.add(id.group(1) != null ? id.group(1) : id.group(2) != null ? id.group(2) : id.group(3));
        }
        return ids;
    }
}
