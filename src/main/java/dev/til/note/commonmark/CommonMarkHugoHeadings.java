package dev.til.note.commonmark;

import java.util.Locale;

/**
 * What decides which ids Hugo gives to headings.
 *
 * @param form its {@code autoHeadingIDType}
 * @param base what of a heading its id is made of
 * @param dashes whether {@code --} is a dash: Hugo's typographer
 * @param addresses whether a bare address is a link: Hugo's linkify
 * @param maths whether formulas are passed through to a script
 */
public record CommonMarkHugoHeadings(Form form, Base base, boolean dashes, boolean addresses, boolean maths) {
    /** Hugo's {@code autoHeadingIDType}. */
    public enum Form {
        GITHUB,
        ASCII,
        BLACKFRIDAY
    }

    /** What an id is made of. */
    public enum Base {
        /** Before 0.144: the line as it was written, addresses and markers included. */
        SOURCE,
        /** Since 0.144: the text, without addresses and HTML. */
        TEXT,
        /** Nobody knows which; what is made of the text is a further id of the same heading. */
        EITHER
    }

    static final CommonMarkHugoHeadings DEFAULT =
            new CommonMarkHugoHeadings(Form.GITHUB, Base.EITHER, true, true, false);

    String name() {
        return ("HUGO " + form + " " + base + (dashes ? " dashes" : "") + (addresses ? " addresses" : "")
                        + (maths ? " maths" : ""))
                .toLowerCase(Locale.ROOT);
    }
}
