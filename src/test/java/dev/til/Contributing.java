package dev.til;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The drawings in .github/CONTRIBUTING.md, which the build holds against what is there. */
final class Contributing {
    private static final Path PAGE = Path.of(".github", "CONTRIBUTING.md");
    private static final Pattern FENCED = Pattern.compile("^```.*\\n((?s:.*?))^```$", Pattern.MULTILINE);

    private static final Pattern STATION = Pattern.compile("\\*\\*`(.*?)`\\*\\*");

    private Contributing() {}

    /** The folders, each with what is in it. */
    static FolderTree house() {
        return FolderTree.of(drawing("## The house"));
    }

    /** Who imports whom. */
    static ImportPicture imports() {
        return ImportPicture.of(drawing("Who imports whom"));
    }

    /** The stations of a walk, in order: names in bold below its headline. */
    static List<String> walk(String headline) {
        String page = page();
        int start = page.indexOf(headline);
        int end = page.indexOf("\n## ", start);
        return STATION.matcher(page.substring(start, end))
                .results()
                .map(station -> station.group(1))
                .toList();
    }

    /** The lines of the first block that is fenced after this text. */
    private static List<String> drawing(String text) {
        String page = page();
        Matcher block = FENCED.matcher(page);
        int start = page.indexOf(text);
        if (start < 0 || !block.find(start)) {
            throw new AssertionError("%s draws nothing after '%s'".formatted(PAGE, text));
        }
        return block.group(1).lines().toList();
    }

    private static String page() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
