package dev.til.site;

import dev.til.site.path.RelativePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What a repository's {@code .gitignore} files name: a build makes it anew each time, and the repository lacks it on purpose. */
public final class SiteGitignore {
    private static final String NAME = ".gitignore";
    /** More than this nobody writes by hand. */
    private static final int LARGEST = 64 * 1024;

    private final SiteFiles files;
    private final Map<String, List<Rule>> rules = new ConcurrentHashMap<>();

    SiteGitignore(SiteFiles files) {
        this.files = files;
    }

    /**
     * A line of a {@code .gitignore}.
     *
     * @param anchored whether it is one of paths below the file's folder, else of names
     * @param foldersOnly whether it ends with a slash
     * @param kept whether it begins with an exclamation mark
     */
    private record Rule(String said, Pattern pattern, boolean anchored, boolean foldersOnly, boolean kept) {
        boolean meets(String below, boolean folder) {
            return (folder || !foldersOnly)
                    && pattern.matcher(anchored ? below : RelativePath.name(below))
                            .matches();
        }
    }

    /** Where a path is named, and how: {@code .gitignore has '/assets/css/'}. A folder ends with a slash. */
    public Optional<String> names(String path) {
        // Git: nothing in a folder that is ignored can be taken back in
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            Optional<Rule> rule = rule(path.substring(0, slash), true);
            if (rule.isPresent()) {
                return rule.map(Rule::said);
            }
        }
        return path.endsWith("/") ? Optional.empty() : rule(path, false).map(Rule::said);
    }

    /** Git: the last line that speaks of a path decides, of the nearest file first. */
    private Optional<Rule> rule(String path, boolean folder) {
        for (String at = path; !at.isEmpty(); ) {
            at = RelativePath.folder(at);
            String below = at.isEmpty() ? path : path.substring(at.length() + 1);
            List<Rule> here = rules.computeIfAbsent(at, this::read);
            for (int i = here.size() - 1; i >= 0; i--) {
                if (here.get(i).meets(below, folder)) {
                    return here.get(i).kept() ? Optional.empty() : Optional.of(here.get(i));
                }
            }
        }
        return Optional.empty();
    }

    private List<Rule> read(String folder) {
        String path = RelativePath.in(folder, NAME);
        List<Rule> read = new ArrayList<>();
        files.entry(path)
                .filter(entry -> entry.size() <= LARGEST)
                .flatMap(entry -> files.journal().read(path))
                .ifPresent(bytes -> new String(bytes, StandardCharsets.UTF_8)
                        .lines()
                        .forEach(line -> rule(path, line).ifPresent(read::add)));
        return read;
    }

    private static Optional<Rule> rule(String file, String line) {
        // Git: blanks at the end do not count, but for one behind a backslash
        String text = line.replaceFirst("(?<!\\\\) +$", "");
        boolean kept = text.startsWith("!");
        String pattern = kept ? text.substring(1) : text;
        boolean foldersOnly = pattern.endsWith("/");
        pattern = foldersOnly ? pattern.substring(0, pattern.length() - 1) : pattern;
        if (pattern.isEmpty() || text.startsWith("#")) {
            return Optional.empty();
        }
        boolean anchored = pattern.indexOf('/') >= 0;
        String below = pattern.startsWith("/") ? pattern.substring(1) : pattern;
        try {
            return Optional.of(new Rule(
                    "%s has '%s'".formatted(file, text), Pattern.compile(regex(below)), anchored, foldersOnly, kept));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** Git: a star stops at a slash, two of them between slashes do not. */
    private static String regex(String pattern) {
        var regex = new StringBuilder();
        for (int at = 0; at < pattern.length(); at++) {
            char c = pattern.charAt(at);
            boolean begins = at == 0 || pattern.charAt(at - 1) == '/';
            int end = c == '[' ? pattern.indexOf(']', at + 2) : -1;
            if (begins && pattern.startsWith("**/", at)) {
                regex.append("(?:.*/)?");
                at += 2;
            } else if (begins && pattern.substring(at).equals("**")) {
                regex.append(".+");
                at++;
            } else if (c == '*') {
                regex.append("[^/]*");
            } else if (c == '?') {
                regex.append("[^/]");
            } else if (c == '[') {
                // Git: what is never closed matches nothing
                regex.append(end < 0 ? "[" : oneOf(pattern.substring(at + 1, end)));
                at = Math.max(at, end);
            } else {
                at += c == '\\' && at + 1 < pattern.length() ? 1 : 0;
                regex.append(Pattern.quote(String.valueOf(pattern.charAt(at))));
            }
        }
        return regex.toString();
    }

    private static String oneOf(String chars) {
        boolean none = chars.startsWith("!") || chars.startsWith("^");
        String plain = (none ? chars.substring(1) : chars)
                .replace("\\", "\\\\")
                .replace("[", "\\[")
                .replace("&", "\\&");
        return (none ? "(?!/)[^" : "(?!/)[") + plain + "]";
    }
}
