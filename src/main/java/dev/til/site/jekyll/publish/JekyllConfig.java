package dev.til.site.jekyll.publish;

import dev.til.TilException;
import dev.til.note.FrontMatter.Field;
import dev.til.note.FrontMatter.Mapping;
import dev.til.note.FrontMatter.Scalar;
import dev.til.note.FrontMatter.Sequence;
import dev.til.note.FrontMatter.Value;
import dev.til.note.NoteText;
import dev.til.note.Span;
import dev.til.note.Yaml;
import dev.til.site.SiteFiles;
import dev.til.site.jekyll.plugin.JekyllPlugins;
import dev.til.site.jekyll.plugin.JekyllSettings;
import dev.til.site.ruby.Psych;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a site's {@code _config.yml} says, with Jekyll's own defaults for what it does not say. */
public final class JekyllConfig implements JekyllSettings {
    // Jekyll: Configuration::DEFAULT_EXCLUDES
    private static final List<String> DEFAULT_EXCLUDES = List.of(
            ".sass-cache",
            ".jekyll-cache",
            "gemfiles",
            "Gemfile",
            "Gemfile.lock",
            "node_modules",
            "vendor/bundle/",
            "vendor/cache/",
            "vendor/gems/",
            "vendor/ruby/");

    private static final Mapping NOTHING = new Mapping(List.of(), Span.START);

    private final Mapping root;
    private final String written;
    private final Function<JekyllSettings, JekyllPlugins> finder;
    /** Found when somebody asks: they take a look at more files. */
    private volatile @Nullable JekyllPlugins active;

    private final List<String> markdownExtensions = new ArrayList<>();

    private JekyllConfig(Mapping root, String written, Function<JekyllSettings, JekyllPlugins> plugins) {
        this.root = root;
        this.written = written;
        finder = plugins;
        for (String extension :
                text("markdown_ext").orElse("markdown,mkdown,mkdn,mkd,md").split(",")) {
            markdownExtensions.add("." + extension.strip().toLowerCase(Locale.ROOT));
        }
    }

    /** The configuration of the site in a folder; an empty one where there is none. */
    public static JekyllConfig read(SiteFiles files, String folder) {
        for (String name : List.of("_config.yml", "_config.yaml")) {
            Optional<String> text = text(files, folder, name);
            if (text.isPresent()) {
                return new JekyllConfig(
                        root(folder.isEmpty() ? name : folder + "/" + name, text.get()),
                        text.get(),
                        settings -> JekyllPlugins.of(files, folder, settings));
            }
        }
        return new JekyllConfig(NOTHING, "", settings -> JekyllPlugins.of(files, folder, settings));
    }

    private static Optional<String> text(SiteFiles files, String folder, String name) {
        String path = folder.isEmpty() ? name : folder + "/" + name;
        return files.entry(path)
                .flatMap(entry -> files.journal().read(path))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** The configuration in a text; {@code path} is named where it is not one. */
    public static JekyllConfig of(String path, String text) {
        return new JekyllConfig(root(path, text), text, JekyllPlugins::of);
    }

    private static Mapping root(String path, String text) {
        Yaml.Result result = Yaml.read(NoteText.of(text.startsWith("\uFEFF") ? text.substring(1) : text));
        if (result instanceof Yaml.Broken broken) {
            Span at = broken.at();
            throw new TilException(
                    "%s:%d:%d: %s".formatted(path, at.line(), at.column(), broken.message()),
                    broken.fault().hint() + "; until then Jekyll builds nothing");
        }
        Value root = ((Yaml.Tree) result).root().orElse(NOTHING);
        if (!(root instanceof Mapping map)) {
            throw new TilException(
                    "%s is not a list of 'key: value' lines".formatted(path), "until then Jekyll builds nothing");
        }
        return map;
    }

    /** All that this is made of, as a text. */
    public String sources() {
        return written + "\0" + plugins().sources();
    }

    /** The value of a key, of several the last one; empty for none and for YAML's null. */
    public Optional<Value> value(String key) {
        return value(root, key);
    }

    public static Optional<Value> value(Mapping map, String key) {
        return map.fields().stream()
                .filter(field -> field.key().equals(key))
                .reduce((first, second) -> second)
                .map(Field::value)
                .filter(value -> Psych.type(value) != Psych.Type.NOTHING);
    }

    /** The text of a scalar; empty where the key is missing, or holds a list or a map. */
    Optional<String> text(String key) {
        return value(key)
                .filter(value -> !(value instanceof Sequence) && !(value instanceof Mapping))
                .map(Psych::text);
    }

    public Optional<Mapping> map(String key) {
        return value(key).filter(Mapping.class::isInstance).map(Mapping.class::cast);
    }

    List<String> texts(String key) {
        return value(key).map(Psych::texts).orElse(List.of());
    }

    public boolean is(String key) {
        return value(key).map(Psych::truthy).orElse(false);
    }

    private static String withoutSlash(String text) {
        return text.endsWith("/") ? withoutSlash(text.substring(0, text.length() - 1)) : text;
    }

    /** The zone that the site names; empty where it names none, or none that there is. */
    public Optional<ZoneId> namedZone() {
        try {
            return text("timezone").map(ZoneId::of);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The zone that dates are read in; UTC, as on the machine that builds the site, where none is named. */
    ZoneId zone() {
        return namedZone().orElse(ZoneOffset.UTC); // and what the C library makes of a name that it does not know
    }

    /** The style or template of URLs, {@code date} where the site has none. */
    public String permalink() {
        return text("permalink").orElse("date");
    }

    /** The folder below the site's own that its sources are in; empty for the site's own. */
    public String source() {
        String source = withoutSlash(text("source").orElse(""));
        String plain = source.startsWith("./") ? source.substring(2) : source;
        return plain.equals(".") || plain.startsWith("/") || plain.startsWith("..") ? "" : plain;
    }

    String destination() {
        String to = withoutSlash(text("destination").orElse("_site"));
        return to.startsWith("./") ? to.substring(2) : to;
    }

    String collectionsFolder() {
        return withoutSlash(text("collections_dir").orElse(""));
    }

    List<String> excluded() {
        Set<String> all = new LinkedHashSet<>(texts("exclude"));
        all.addAll(DEFAULT_EXCLUDES);
        all.removeAll(included());
        return List.copyOf(all);
    }

    List<String> included() {
        return value("include").isPresent() ? texts("include") : List.of(".htaccess");
    }

    /** Every collection but {@code posts}, with what is said about it. */
    Map<String, Mapping> collections() {
        Map<String, Mapping> collections = new LinkedHashMap<>();
        Value value = value("collections").orElse(NOTHING);
        if (value instanceof Sequence sequence) {
            sequence.items().forEach(item -> collections.put(label(Psych.text(item)), NOTHING));
        } else if (value instanceof Mapping map) {
            map.fields()
                    .forEach(field -> collections.put(
                            label(field.key()), field.value() instanceof Mapping about ? about : NOTHING));
        }
        return collections;
    }

    private static String label(String name) {
        return name.replaceAll("[^A-Za-z0-9_\\-.]", "");
    }

    /** Whether a file has one of the extensions of Markdown. */
    public boolean isMarkdown(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return markdownExtensions.stream().anyMatch(lower::endsWith);
    }

    /** The plugins that take part in the build. */
    public JekyllPlugins plugins() {
        JekyllPlugins known = active;
        if (known == null) {
            known = finder.apply(this);
            active = known;
        }
        return known;
    }

    @Override
    public Optional<String> setting(String key) {
        return deep(key).filter(Scalar.class::isInstance).map(Psych::text);
    }

    @Override
    public List<String> settings(String key) {
        return deep(key).map(Psych::texts).orElse(List.of());
    }

    private Optional<Value> deep(String key) {
        int dot = key.indexOf('.');
        Optional<Value> value = value(dot < 0 ? key : key.substring(0, dot));
        while (dot >= 0) {
            int next = key.indexOf('.', dot + 1);
            String inner = next < 0 ? key.substring(dot + 1) : key.substring(dot + 1, next);
            value = value.filter(Mapping.class::isInstance).flatMap(map -> value((Mapping) map, inner));
            dot = next;
        }
        return value;
    }

    /** The theme's name: {@code jekyll-theme-chirpy}, or the repository of a remote theme. */
    Optional<String> theme() {
        return text("theme").or(() -> text("remote_theme"));
    }

    /** Whether {@code redirect_from} leads anywhere: the plugin is on, or may be. */
    boolean redirects() {
        return plugins().mayBeOn("jekyll-redirect-from");
    }

    /** Whether the theme is Chirpy as a gem: its pages are not in the repository. */
    boolean isChirpyGem() {
        return theme().filter(name -> name.contains("chirpy")).isPresent();
    }
}
