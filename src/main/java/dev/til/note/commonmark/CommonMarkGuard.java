package dev.til.note.commonmark;

import dev.til.note.Document;
import dev.til.note.NoteProblem;
import dev.til.note.NoteText;
import dev.til.note.RuleId;
import dev.til.note.Span;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Keeps hostile text from stopping til: the parser's recursion overflows the stack on deep nesting, and some lines take
 * it quadratic time. What is ordinary is read at once; what is not, on a thread with a large stack and a deadline.
 */
final class CommonMarkGuard {
    /** 1 MiB; the longest notes that people write have a tenth of it. */
    private static final int LONGEST = 1 << 20;

    private static final int ORDINARY_LENGTH = 128 * 1024;
    private static final int ORDINARY_NESTING = 30;
    private static final int ORDINARY_BLANKS = 1_000;
    private static final int ORDINARY_MARKS = 100;
    private static final int ORDINARY_EMPHASIS = 100;
    /** In code marks may open what nothing closes, so this is far more than anybody writes. */
    private static final int DEEPEST_EMPHASIS = 50_000;

    /** Longer than all but a few notes of which a program has written most. */
    private static final int LONG = 1 << 18;

    private static final Object TURN = new Object();
    private static final int DEEPEST = 500;
    private static final int MOST_LINKS = 50_000;
    private static final long STACK = 256L << 20;
    private static final long DEADLINE_SECONDS = 2;
    /** Long notes get a second more for each of these, so that a busy machine does not make them too complex. */
    private static final int LENGTH_PER_SECOND = 64 * 1024;

    private CommonMarkGuard() {}

    static Document read(NoteText body, Function<NoteText, Document> reader) {
        if (body.length() > LONGEST) {
            return tooComplex(body, "the note is longer than 1 MiB; split it");
        }
        if (count(body.chars(), "](", MOST_LINKS) + count(body.chars(), "][", MOST_LINKS) > MOST_LINKS) {
            return tooComplex(body, "there are more than " + MOST_LINKS + " links in it");
        }
        int emphasis = Math.max(emphasis(body.chars(), '*'), emphasis(body.chars(), '_'));
        if (emphasis > DEEPEST_EMPHASIS) {
            return tooComplex(body, "emphasis is nested more than " + DEEPEST_EMPHASIS + " deep");
        }
        int risk = risk(body.chars());
        if (risk > DEEPEST) {
            return tooComplex(body, "quotes or lists are nested more than " + DEEPEST + " deep");
        }
        if (risk == 0 && emphasis <= ORDINARY_EMPHASIS) {
            try {
                return reader.apply(body);
            } catch (StackOverflowError e) {
                return guarded(body, reader);
            }
        }
        if (body.length() < LONG) {
            return guarded(body, reader);
        }
        synchronized (TURN) { // the trees of several would be more than there may be memory for
            return guarded(body, reader);
        }
    }

    /** How often something stands in a text, as far as there are not more than so many. */
    private static int count(String text, String part, int most) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0 && count <= most; at = text.indexOf(part, at + 1)) {
            count++;
        }
        return count;
    }

    /** How deep emphasis may be nested by a mark, at most; 0 where there are too few of them to matter. */
    private static int emphasis(String text, char mark) {
        if (count(text, String.valueOf(mark), ORDINARY_MARKS) <= ORDINARY_MARKS) {
            return 0;
        }
        int deepest = 0;
        int depth = 0;
        int blank = -1;
        for (int at = text.indexOf(mark); at >= 0; ) {
            int end = at;
            while (end < text.length() && text.charAt(end) == mark) {
                end++;
            }
            boolean opens = end < text.length() && text.charAt(end) > ' ';
            boolean closes = at > 0 && text.charAt(at - 1) > ' ';
            depth = closes ? Math.max(0, depth - (end - at)) : depth;
            depth = opens ? depth + (end - at) : depth;
            deepest = Math.max(deepest, Math.max(depth, end - at));
            at = text.indexOf(mark, end);
            if (blank < end) {
                int found = text.indexOf("\n\n", end);
                blank = found < 0 ? text.length() : found;
            }
            depth = blank < at ? 0 : depth;
        }
        return deepest;
    }

    private static Document guarded(NoteText body, Function<NoteText, Document> reader) {
        long seconds = DEADLINE_SECONDS + body.length() / LENGTH_PER_SECOND;
        var task = new FutureTask<>(() -> reader.apply(body));
        var thread = new Thread(null, task, "til-markdown", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return tooComplex(body, "it takes more than " + seconds + " seconds to read");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StackOverflowError) {
                return tooComplex(body, "it is nested too deeply");
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return tooComplex(body, "reading it was interrupted");
        }
    }

    private static Document tooComplex(NoteText body, String why) {
        Span place = body.span(0, 0);
        return new Document(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new NoteProblem(
                        RuleId.NOTE_TOO_COMPLEX, place, "headings and links of this note are not known: " + why)));
    }

    /** 0 for ordinary text; else the depth of its nesting, or 1 where only length makes it special. */
    private static int risk(String text) {
        int risk = text.length() > ORDINARY_LENGTH || holdsManyBlanks(text) ? 1 : 0;
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            int depth = depth(text, at, end);
            risk = depth > ORDINARY_NESTING ? Math.max(risk, depth) : risk;
            at = end + 1;
        }
        return risk;
    }

    /** How many containers the start of a line can open or continue: quotes, list markers, and two blanks for a list's level. */
    private static int depth(String text, int from, int to) {
        int depth = 0;
        int blanks = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t') {
                blanks += c == ' ' ? 1 : 4;
                continue;
            }
            boolean bullet = (c == '-' || c == '*' || c == '+') && i + 1 < to && text.charAt(i + 1) <= ' ';
            if (c != '>' && !bullet) {
                int digits = i;
                while (digits < to && digits - i < 10 && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
                    digits++;
                }
                boolean number =
                        digits > i && digits < to && (text.charAt(digits) == '.' || text.charAt(digits) == ')');
                if (!number) {
                    break;
                }
                i = digits;
            }
            depth += 1 + blanks / 2;
            blanks = 0;
        }
        return depth;
    }

    /** Whether more blanks than are ordinary follow each other. As many reach over one of the places that are so far apart. */
    private static boolean holdsManyBlanks(String text) {
        for (int at = ORDINARY_BLANKS; at < text.length(); at += ORDINARY_BLANKS) {
            if (!CommonMarkBlockLine.isBlank(text.charAt(at))) {
                continue;
            }
            int from = at;
            int to = at;
            while (from > 0 && CommonMarkBlockLine.isBlank(text.charAt(from - 1))) {
                from--;
            }
            while (to < text.length() && CommonMarkBlockLine.isBlank(text.charAt(to))) {
                to++;
            }
            if (to - from > ORDINARY_BLANKS) {
                return true;
            }
        }
        return false;
    }
}
