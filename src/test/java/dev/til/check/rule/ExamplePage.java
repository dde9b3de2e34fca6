package dev.til.check.rule;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The examples in a rule's page: fences of four backticks below {@code ## Wrong} and {@code ## Right}. */
final class ExamplePage {
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\x([0-9a-f]{2})|\\\\u([0-9a-f]{4})|\\\\repeat\\{([^}]*)}\\{(\\d+)}");

    private ExamplePage() {}

    /** One file of an example. {@code options}: plain, hugo, untracked, escaped. */
    record ExampleFile(String path, byte[] content, List<String> options) {}

    record Example(String rule, boolean wrong, List<ExampleFile> files) {
        @Override
        public String toString() {
            return rule + (wrong ? " wrong" : " right");
        }
    }

    static List<Example> examples(String rule, String page, boolean crlf) {
        var examples = new ArrayList<Example>();
        List<String> lines = page.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.equals("## Wrong") || line.equals("## Right")) {
                examples.add(new Example(rule, line.equals("## Wrong"), new ArrayList<>()));
            } else if (line.startsWith("````")) {
                var text = new StringBuilder();
                for (i++; !lines.get(i).equals("````"); i++) {
                    text.append(lines.get(i)).append(crlf ? "\r\n" : "\n");
                }
                examples.get(examples.size() - 1).files().add(file(line, text.toString()));
            }
        }
        return examples;
    }

    private static ExampleFile file(String fence, String text) {
        List<String> words = List.of(fence.substring(4).split(" "));
        boolean escaped = words.contains("escaped");
        String path = escaped ? new String(bytes(words.get(1)), StandardCharsets.UTF_8) : words.get(1);
        byte[] content = escaped ? bytes(text) : text.getBytes(StandardCharsets.UTF_8);
        return new ExampleFile(path, content, words.subList(2, words.size()));
    }

    private static byte[] bytes(String escaped) {
        var out = new ByteArrayOutputStream();
        Matcher escape = ESCAPE.matcher(escaped);
        int at = 0;
        while (escape.find()) {
            out.writeBytes(escaped.substring(at, escape.start()).getBytes(StandardCharsets.UTF_8));
            out.writeBytes(meant(escape.toMatchResult()));
            at = escape.end();
        }
        out.writeBytes(escaped.substring(at).getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static byte[] meant(MatchResult escape) {
        if (escape.group(1) != null) {
            return new byte[] {(byte) Integer.parseInt(escape.group(1), 16)};
        }
        String text = escape.group(2) != null
                ? Character.toString(Integer.parseInt(escape.group(2), 16))
                : escape.group(3).repeat(Integer.parseInt(escape.group(4)));
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
