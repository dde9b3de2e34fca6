package dev.til.submit;

import dev.til.forge.Proposal;
import dev.til.forge.PullRequest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A pull request's text on a later run: til's part of it says what is so now, and what people have written stays. til's
 * part ends at an HTML comment that holds a digest of it and of the title, so that til sees whether somebody has edited
 * them.
 */
public final class PullRequestRevision {
    private static final String START = "<!-- til -->\n";
    private static final String END = "<!-- /til -->";
    private static final Pattern STAMP = Pattern.compile("<!-- /til ([0-9a-f]{8}) ([0-9a-f]{8}) -->");

    private PullRequestRevision() {}

    /** What was rendered, with the end of til's part stamped; all of it is til's where the template draws no line. */
    static String stamped(String body, String title) {
        String text = plain(body);
        int end = text.indexOf(END);
        int start = start(text);
        String own = end < start ? text.substring(start) : text.substring(start, end);
        String rest = end < start ? "\n" : text.substring(end + END.length());
        return text.substring(0, start) + own.stripTrailing() + "\n\n" + stamp(own, title) + rest;
    }

    /** The text without the line that a template draws; for where nobody will bring it up to date. */
    static String unmarked(String body) {
        return body.replace(START, "").replaceAll("\\s*" + END + "\\s*", "\n\n").strip() + (body.isEmpty() ? "" : "\n");
    }

    /** How an open pull request is to be: what til wrote as it is now, what people edited as they wrote it. */
    public static Proposal of(PullRequest open, Proposal fresh) {
        String theirs = plain(open.body());
        Matcher was = STAMP.matcher(theirs);
        if (!was.find()) { // not til's text: only an empty one may be filled
            return theirs.isBlank() ? fresh : fresh.saying(open.title(), open.body());
        }
        boolean ownBody = was.group(1).equals(digest(part(theirs, was.start())));
        boolean ownTitle = was.group(2).equals(digest(open.title()));
        return fresh.saying(
                ownTitle ? fresh.title() : open.title(), ownBody ? replaced(theirs, was, fresh, ownTitle) : theirs);
    }

    /** Whether people have rewritten what til would change. */
    public static boolean edited(PullRequest open) {
        String theirs = plain(open.body());
        Matcher was = STAMP.matcher(theirs);
        return was.find() ? !was.group(1).equals(digest(part(theirs, was.start()))) : !theirs.isBlank();
    }

    private static String replaced(String theirs, Matcher was, Proposal fresh, boolean ownTitle) {
        String text = plain(fresh.body());
        Matcher now = STAMP.matcher(text);
        if (!now.find()) {
            return theirs;
        }
        // a title that people gave stays marked as theirs
        String titleDigest = ownTitle ? now.group(2) : was.group(2);
        return theirs.substring(0, start(theirs))
                + text.substring(start(text), now.start())
                + "<!-- /til %s %s -->".formatted(now.group(1), titleDigest)
                + theirs.substring(was.end());
    }

    private static String stamp(String own, String title) {
        return "<!-- /til %s %s -->".formatted(digest(own), digest(title));
    }

    private static String part(String text, int end) {
        return text.substring(Math.min(start(text), end), end);
    }

    private static int start(String text) {
        int at = text.indexOf(START);
        return at < 0 ? 0 : at + START.length();
    }

    /** GitHub: what is edited in a browser comes back with CR LF. */
    private static String plain(String text) {
        return text.replace("\r", "");
    }

    private static String digest(String text) {
        var crc = new CRC32();
        crc.update(text.strip().getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(crc.getValue());
    }
}
