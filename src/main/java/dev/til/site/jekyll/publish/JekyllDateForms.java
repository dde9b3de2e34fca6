package dev.til.site.jekyll.publish;

import java.util.regex.Pattern;

/** What {@link JekyllDate} asks of dates that are not in the form that nearly all have. */
final class JekyllDateForms {
    static final Pattern OFFSET = Pattern.compile("(?:Z|[-+]\\d{1,2}(?::?\\d{2})?)\\s*$");

    /** An offset that has its hours in one digit. */
    static final Pattern HOURS = Pattern.compile("([-+])(\\d(?::?\\d\\d)?)\\s*$");

    /** A date that nothing needs to be added to. */
    static final Pattern WHOLE =
            Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}(?:[Tt\\s][\\d:.]*)?\\s*(?:Z|[-+][\\d:]*)?\\s*");

    private JekyllDateForms() {}
}
