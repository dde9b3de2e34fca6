package dev.til.scaffold.inference;

import dev.til.note.Journal;
import dev.til.note.NoteKind;
import dev.til.note.NotePathPattern;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Hugo's own templates for new content, {@code archetypes/}, tell of a site whose notes tell too little. What they
 * work out from a date or a name is til's to work out; all other code of theirs is never run and stays as text.
 */
final class HugoArchetypes {
    private static final String FOLDER = "archetypes/";
    private static final String DEFAULT = "default";
    private static final Pattern CODE = Pattern.compile("\\{\\{-?\\s*(.*?)\\s*-?}}", Pattern.DOTALL);
    private static final String NAME =
            "(?:\\.File\\.ContentBaseName|\\.File\\.TranslationBaseName|\\.File\\.BaseFileName"
                    + "|\\.TranslationBaseName|\\.BaseFileName|\\.ContentBaseName|\\.Name)";
    private static final Pattern TITLE = Pattern.compile("\\(?\\s*(?:replace(?:RE)?\\b.*" + NAME + ".*|" + NAME
            + "\\s*\\|\\s*(?:title|humanize).*|(?:title|humanize)\\s.*" + NAME + ".*|\\.Title)");
    private static final Pattern SLUG = Pattern.compile(NAME + "(?:\\s*\\|\\s*urlize)?");
    private static final Pattern NOW = Pattern.compile("\\.Date|now|now\\.Format\\s+\"2006-01-02T15:04:05.*\"");
    private static final Pattern DAY =
            Pattern.compile("(?:now|\\.Date)\\.Format\\s+\"2006-01-02\"|dateFormat\\s+\"2006-01-02\"\\s+(?:now|\\.Date)"
                    + "|time\\.Format\\s+\"2006-01-02\"\\s+(?:now|\\.Date)");
    private static final String RFC_3339 = "<% date %>T<% hour %>:<% minute %>:<% second %><% offset_colon %>";

    private final Journal journal;
    private final String root;
    private final List<String> remarks;

    /** @param root the site's folder, with a slash at its end; empty for the repository's */
    HugoArchetypes(Journal journal, String root, List<String> remarks) {
        this.journal = journal;
        this.root = root;
        this.remarks = remarks;
    }

    /**
     * A kind for each section that has an archetype and no notes to learn from; the one for everything where there are none at
     * all.
     *
     * @param isLearned whether a folder has a kind already
     */
    List<Inferred.Kind> kinds(KindNames names, boolean none, Predicate<String> isLearned) {
        List<Inferred.Kind> kinds = new ArrayList<>();
        for (Journal.Entry entry : journal.entries()) {
            String path = entry.path();
            if (path.startsWith(root + FOLDER) && path.endsWith(".md")) {
                String below = path.substring((root + FOLDER).length(), path.length() - ".md".length());
                boolean bundle = below.endsWith("/index");
                String section = bundle ? below.substring(0, below.length() - "/index".length()) : below;
                String folder = root + "content/" + (section.equals(DEFAULT) ? section() : section) + "/";
                boolean wanted = section.equals(DEFAULT) ? none && kinds.isEmpty() : !isLearned.test(folder);
                if (wanted && section.indexOf('/') < 0 && journal.read(path).isPresent()) {
                    kinds.add(kind(names, path, folder + (bundle ? "{{slug}}/index.md" : "{{slug}}.md")));
                }
            }
        }
        return kinds;
    }

    /** The section that most content lies in. */
    private String section() {
        String content = root + "content/";
        var sections = new InferenceVotes<String>();
        for (Journal.Entry entry : journal.entries()) {
            String path = entry.path();
            int slash = path.startsWith(content) ? path.indexOf('/', content.length()) : -1;
            if (slash > 0 && path.endsWith(".md")) {
                sections.vote(1, List.of(path.substring(content.length(), slash)));
            }
        }
        return sections.winner().orElse("posts");
    }

    private Inferred.Kind kind(KindNames names, String path, String pattern) {
        String name = names.of(pattern);
        String text = journal.read(path)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
        remarks.add("%s is from %s: no notes show how it is written".formatted(name, path));
        var kind = new NoteKind(
                name,
                NotePathPattern.of(pattern),
                name + ".md",
                Optional.empty(),
                "~",
                true,
                Map.of(),
                Optional.empty());
        return new Inferred.Kind(kind, "{{=<% %>=}}\n" + template(text, path), 0, List.of());
    }

    private String template(String archetype, String path) {
        Matcher code = CODE.matcher(archetype);
        return code.replaceAll(found -> Matcher.quoteReplacement(translated(found.group(1), found.group(), path)));
    }

    private String translated(String code, String source, String path) {
        if (DAY.matcher(code).matches()) {
            return "<% date %>";
        }
        if (NOW.matcher(code).matches()) {
            return RFC_3339;
        }
        if (TITLE.matcher(code).matches()) {
            return "<% title %>";
        }
        if (SLUG.matcher(code).matches()) {
            return "<% slug %>";
        }
        remarks.add("%s: '%s' is Hugo's code, which til does not run: it stays as text".formatted(path, source));
        return source;
    }
}
