package dev.til.submit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large a picture is.
 *
 * @param bytes its size; of a picture that Git LFS keeps, that of the picture and not of its pointer
 * @param pixels {@code 640×480}; empty where its format does not tell, or is none that til knows
 */
record PullRequestPicture(long bytes, Optional<String> pixels) {
    private static final int HEAD = 4096;
    // https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
    private static final Pattern POINTER =
            Pattern.compile("version https://git-lfs[^\\n]*\\n(?:[^\\n]*\\n)*?size (\\d{1,18})\\n[\\s\\S]*");
    private static final Pattern SVG = Pattern.compile("<svg\\b([^>]*)>");
    private static final Pattern SIDE =
            Pattern.compile("\\b(width|height)\\s*=\\s*[\"'](\\d{1,6})(?:\\.\\d+)?(?:px)?[\"']");
    private static final Pattern BOX =
            Pattern.compile("\\bviewBox\\s*=\\s*[\"']\\s*\\S+\\s+\\S+\\s+(\\d{1,6})\\S*\\s+(\\d{1,6})");

    static PullRequestPicture of(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher pointer = POINTER.matcher(head);
        if (pointer.matches()) {
            return new PullRequestPicture(Long.parseLong(pointer.group(1)), Optional.empty());
        }
        try {
            return new PullRequestPicture(content.length, pixels(content, head));
        } catch (IndexOutOfBoundsException e) { // cut off in the middle of its header
            return new PullRequestPicture(content.length, Optional.empty());
        }
    }

    private static Optional<String> pixels(byte[] content, String head) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        ByteBuffer little = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        if (head.startsWith("\u0089PNG\r\n")) {
            return Optional.of(sides(bytes.getInt(16), bytes.getInt(20)));
        }
        if (head.startsWith("GIF8")) {
            return Optional.of(sides(little.getShort(6) & 0xffff, little.getShort(8) & 0xffff));
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return webp(head.substring(12, 16), little);
        }
        return head.startsWith("\u00ff\u00d8") ? jpeg(bytes) : svg(head);
    }

    /** JPEG: segments follow one another; the one that starts a frame holds its sides. */
    private static Optional<String> jpeg(ByteBuffer bytes) {
        int at = 2;
        while ((bytes.get(at) & 0xff) == 0xff) {
            int marker = bytes.get(at + 1) & 0xff;
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (frame) {
                return Optional.of(sides(bytes.getShort(at + 7) & 0xffff, bytes.getShort(at + 5) & 0xffff));
            }
            at += marker == 0xff ? 1 : 2 + (bytes.getShort(at + 2) & 0xffff);
        }
        return Optional.empty();
    }

    private static Optional<String> webp(String form, ByteBuffer little) {
        return switch (form) {
            case "VP8 " -> Optional.of(sides(little.getShort(26) & 0x3fff, little.getShort(28) & 0x3fff));
            case "VP8L" -> {
                int both = little.getInt(21);
                yield Optional.of(sides((both & 0x3fff) + 1, ((both >> 14) & 0x3fff) + 1));
            }
            case "VP8X" ->
                Optional.of(sides((little.getInt(24) & 0xffffff) + 1, ((little.getInt(26) >>> 8) & 0xffffff) + 1));
            default -> Optional.empty();
        };
    }

    private static Optional<String> svg(String head) {
        Matcher tag = SVG.matcher(head);
        if (!tag.find()) {
            return Optional.empty();
        }
        String width = "";
        String height = "";
        Matcher side = SIDE.matcher(tag.group(1));
        while (side.find()) {
            width = side.group(1).equals("width") ? side.group(2) : width;
            height = side.group(1).equals("height") ? side.group(2) : height;
        }
        if (!width.isEmpty() && !height.isEmpty()) {
            return Optional.of(width + "×" + height);
        }
        Matcher box = BOX.matcher(tag.group(1));
        return box.find() ? Optional.of(box.group(1) + "×" + box.group(2)) : Optional.empty();
    }

    private static String sides(int width, int height) {
        return width + "×" + height;
    }

    /** {@code 830 bytes}, {@code 12 kB}, {@code 3.4 MB}. */
    String size() {
        if (bytes < 1000) {
            return bytes + " bytes";
        }
        return bytes < 1_000_000
                ? Math.round(bytes / 1000.0) + " kB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1_000_000.0);
    }
}
