package dev.til.workflow;

import dev.til.TilException;
import dev.til.git.hooks.PreCommitHook;
import dev.til.site.publishers.Sites;
import dev.til.terminal.ShellWord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hook as it is installed: it knows where til and Java lie, because Git may be started with an empty PATH. */
public final class HookScript {
    private static final String TEMPLATE = "/dev/til/templates/pre-commit";

    private static final Pattern VERSION = Pattern.compile("# til-hook v(\\d{1,6}):");
    private static final int WIDTH = 120;

    private HookScript() {}

    /** How a hook that is installed stands to the one that this til would install. */
    enum Age {
        SAME,
        OLDER,
        NEWER
    }

    /**
     * Tells it by all of the hook but where til and Java lie.
     *
     * @param installed the text of a hook of til's
     * @param own what this til would install
     */
    static Age age(String installed, String own) {
        if (withoutPlaces(installed).equals(withoutPlaces(own))) {
            return Age.SAME;
        }
        return version(installed) > version(own) ? Age.NEWER : Age.OLDER;
    }

    /** What to say of an installed hook that is of another til; empty where it is not, or where that cannot be told. */
    public static Optional<String> stale(PreCommitHook hook) {
        return hook.script()
                .flatMap(installed -> own().map(own -> age(installed, own)))
                .flatMap(age -> switch (age) {
                    case SAME -> Optional.empty();
                    case OLDER -> Optional.of("the hook is of an older til and may let pass what 'til check' finds");
                    case NEWER -> Optional.of("the hook is of a newer til than this one");
                });
    }

    private static List<String> withoutPlaces(String script) {
        return script.lines()
                .filter(line -> !line.startsWith("til='") && !line.startsWith("java='"))
                .toList();
    }

    private static int version(String script) {
        Matcher version = VERSION.matcher(script);
        return version.find() ? Integer.parseInt(version.group(1)) : 0;
    }

    /** The patterns of what the check looks at, a word each, in lines of a usual width. */
    private static String ingredients() {
        var lines = new StringBuilder();
        int length = 2;
        for (String pattern : Sites.inputs().pathspecs()) {
            String word = ShellWord.quoted(pattern);
            if (length + word.length() > WIDTH) {
                lines.append("\\\n  ");
                length = 2;
            }
            lines.append(word).append(' ');
            length += word.length() + 1;
        }
        return lines.toString().stripTrailing();
    }

    /** Whether til runs from a package, which is all that a hook could find. */
    static boolean isPackaged() {
        return isPackage(System.getProperty("til.home", ""));
    }

    private static boolean isPackage(String home) {
        return !home.isEmpty() && Files.isExecutable(launcher(home));
    }

    private static Path launcher(String home) {
        return Path.of(home, "bin", "til");
    }

    /** What til would install now; empty where it does not run from a package. */
    public static Optional<String> own() {
        try {
            return Optional.of(text(System.getProperty("til.home", ""), System.getProperty("java.home", "")));
        } catch (TilException e) {
            return Optional.empty();
        }
    }

    /**
     * @param home the folder til runs from, which has {@code bin/til}; empty when it does not run from a package
     * @param java the Java that til runs with
     */
    public static String text(String home, String java) {
        if (!isPackage(home)) {
            throw new TilException(
                    "til does not run from a package, so a hook could not find it",
                    "build one with 'mvn package -DskipTests' and run target/til/bin/til hook install");
        }
        try (var template = Objects.requireNonNull(HookScript.class.getResourceAsStream(TEMPLATE))) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r", "") // a shebang that ends with CR is no program
                    .replace("@INGREDIENTS@", ingredients())
                    .replace("@TIL@", ShellWord.quoted(launcher(home).toString()))
                    .replace("@JAVA@", ShellWord.quoted(java));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
