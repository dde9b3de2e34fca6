package dev.til.note.commonmark;

import java.util.Set;
import java.util.regex.Pattern;

/** The text of a heading that a newer Hugo makes its id of: without markers, HTML and addresses that are their own text. */
final class CommonMarkHugoText {
    // goldmark: an address of mail is a link by itself, where a word begins
    private static final Pattern MAIL =
            Pattern.compile("(?<![^\\s(*_~])[\\w.!#$%&'*+/=?^`{|}~-]++@[\\w-]++(?:\\.[\\w-]++)++");

    private final CommonMarkHugoHeadings headings;
    private final CommonMarkHeadingText heading;
    private final Set<CommonMarkInlinePiece> addresses;

    private CommonMarkHugoText(CommonMarkHugoHeadings headings, CommonMarkHeadingText heading) {
        this.headings = headings;
        this.heading = heading;
        this.addresses = heading.inlines().addresses(!headings.addresses());
    }

    static String of(CommonMarkHugoHeadings headings, CommonMarkHeadingText heading) {
        var text = new CommonMarkHugoText(headings, heading);
        var whole = new StringBuilder();
        for (CommonMarkInlinePiece piece : heading.inlines().pieces()) {
            whole.append(
                    switch (piece.type) {
                        case TEXT -> text.text(piece);
                        case CODE -> text.code(piece);
                        case MARKER -> piece.text;
                        case HTML -> "";
                    });
        }
        // Hugo: by names only, a number stays, and in code as well
        return CommonMarkEntities.decodeNames(whole.toString());
    }

    /** As it was written, with the backslashes that no id has. */
    private String text(CommonMarkInlinePiece piece) {
        String written = heading.source().substring(piece.from, piece.to);
        if (piece.text.isEmpty() || (addresses.contains(piece) && isAddress(written, piece))) {
            return "";
        }
        String named = headings.addresses() && written.indexOf('@') > 0
                ? MAIL.matcher(written).replaceAll("")
                : written;
        return headings.dashes() && named.contains("--")
                ? named.replace("---", "—").replace("--", "–")
                : named;
    }

    /** goldmark: a host without a dot makes no link, but in angle brackets. */
    private boolean isAddress(String written, CommonMarkInlinePiece piece) {
        int host = written.indexOf("://") + 3;
        int end = host;
        while (end < written.length() && "/?#:".indexOf(written.charAt(end)) < 0) {
            end++;
        }
        boolean marked = piece.from > 0 && heading.source().charAt(piece.from - 1) == '<';
        return marked || host < 3 || written.lastIndexOf('.', end) > host;
    }

    /** Code with the ends of its lines, which a reader sees as blanks. */
    private String code(CommonMarkInlinePiece piece) {
        String written = heading.source().substring(piece.from, piece.to);
        if (written.indexOf('\n') < 0) {
            return piece.text;
        }
        int ticks = 0;
        while (written.charAt(ticks) == '`') {
            ticks++;
        }
        return written.substring(ticks, written.length() - ticks);
    }
}
