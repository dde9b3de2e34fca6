package dev.til.note;

import dev.til.note.Note.Outline;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads notes from a journal. */
public final class Notes {
    /** A note beyond this is not looked into: no reader would finish it. */
    private static final int MOST_BYTES = 1024 * 1024;

    private static final int MOST_CONTROL_CHARACTERS = 20;

    private Notes() {}

    /** The note at an entry of the journal; empty when it has gone meanwhile. */
    public static Optional<Note> read(Journal.Entry entry, Journal journal) {
        return journal.read(entry.path()).map(bytes -> read(entry.path(), bytes));
    }

    /** A note from its bytes. Never fails: what is wrong with the bytes stands in {@link Note#problems()}. */
    public static Note read(String path, byte[] bytes) {
        List<NoteProblem> problems = new ArrayList<>();
        NoteText text = decode(bytes, problems);
        if (holdsControlCharacter(bytes)) {
            controlCharacters(text, problems);
        }
        FrontMatterReader.Cut cut = FrontMatterReader.cut(text);
        int bodyStart = cut.bodyStart();
        if (bytes.length > MOST_BYTES) {
            problems.add(new NoteProblem(
                    RuleId.NOTE_TOO_COMPLEX, Span.START, "the note is larger than 1 MiB; til does not read it"));
            bodyStart = text.length();
        }
        var outline = new Outline(cut.frontMatter(), bodyStart, NoteMarker.of(bytes), problems);
        return new Note(path, () -> outline, () -> text);
    }

    /** The text of a note alone; empty when it has gone meanwhile. */
    public static NoteText text(Journal.Entry entry, Journal journal) {
        return journal.read(entry.path())
                .map(bytes -> decode(bytes, new ArrayList<>()))
                .orElseGet(() -> NoteText.of(""));
    }

    /** Strictly UTF-8: the first byte that is none is a problem, the rest is read with U+FFFD in its place. */
    private static NoteText decode(byte[] bytes, List<NoteProblem> problems) {
        String chars = new String(bytes, StandardCharsets.UTF_8);
        NoteText text = NoteText.of(withoutByteOrderMark(chars));
        if (chars.indexOf('\uFFFD') >= 0) { // which somebody may have written
            invalid(bytes, text).ifPresent(problems::add);
        }
        return text;
    }

    private static Optional<NoteProblem> invalid(byte[] bytes, NoteText text) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        boolean bad = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true)
                .isError();
        if (!bad) {
            return Optional.empty();
        }
        int at = Math.max(0, out.position() - (out.position() > 0 && out.get(0) == '\uFEFF' ? 1 : 0));
        return Optional.of(new NoteProblem(
                RuleId.ENCODING_INVALID,
                text.span(Math.min(at, text.length()), Math.min(at + 1, text.length())),
                "this is not UTF-8 (byte 0x%02X); save the file as UTF-8".formatted(bytes[in.position()])));
    }

    // Jekyll: files are read as "bom|utf-8"
    private static String withoutByteOrderMark(String chars) {
        return chars.startsWith("\uFEFF") ? chars.substring(1) : chars;
    }

    private static boolean holdsControlCharacter(byte[] bytes) {
        for (byte b : bytes) {
            if ((b < ' ' && b >= 0 && b != '\n' && b != '\t' && b != '\r' && b != '\f') || b == 0x7F) {
                return true;
            }
        }
        return false;
    }

    private static void controlCharacters(NoteText text, List<NoteProblem> problems) {
        String chars = text.chars();
        int found = 0;
        for (int at = 0; at < chars.length() && found < MOST_CONTROL_CHARACTERS; at++) {
            char c = chars.charAt(at);
            if ((c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') || c == 0x7F) {
                found++;
                problems.add(new NoteProblem(
                        RuleId.CONTROL_CHARACTER,
                        text.span(at, at + 1),
                        "invisible control character U+%04X; delete it".formatted((int) c)));
            }
        }
    }
}
