package dev.til.site.jekyll.publish;

import dev.til.note.FrontMatter.Mapping;
import dev.til.site.ruby.Psych;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the URLs of a site's posts, documents and pages. */
public final class JekyllUrls {
    // Jekyll: Page::HTML_EXTENSIONS
    private static final Set<String> HTML = Set.of(".html", ".xhtml", ".htm");

    private final JekyllConfig config;
    private final JekyllDefaults defaults;
    private final Map<String, Mapping> collections;

    JekyllUrls(JekyllConfig config, JekyllDefaults defaults) {
        this.config = config;
        this.defaults = defaults;
        collections = config.collections();
    }

    /** Whether the documents of a collection become pages of their own. */
    public boolean isWritten(String collection) {
        return collection.equals("posts")
                || Optional.ofNullable(collections.get(collection))
                        .flatMap(about -> JekyllConfig.value(about, "output"))
                        .map(Psych::truthy)
                        .orElse(false);
    }

    /** The URL, without baseurl, percent-decoded. */
    String url(JekyllPlace place, JekyllData data, OffsetDateTime date) {
        return template(place, data).url(placeholders(place, data, date));
    }

    /** The placeholder of the template that Jekyll does not know; the build fails over it. */
    public Optional<String> unknownPlaceholder(JekyllPlace place, JekyllData data, OffsetDateTime date) {
        // Jekyll: generate_url_from_hash, a page's template keeps what it does not know
        return place.isDocument() ? template(place, data).unknown(placeholders(place, data, date)) : Optional.empty();
    }

    private Permalink template(JekyllPlace place, JekyllData data) {
        Optional<String> own = data.text("permalink");
        if (own.isEmpty() && !place.isDocument() && data.value("permalink").isEmpty()) {
            own = defaults.find(place.path(), place.type(), "permalink")
                    .filter(Psych::truthy)
                    .map(Psych::text);
        }
        if (own.isPresent()) {
            return new Permalink(own.get());
        }
        if (place.isDocument()) {
            return ofCollection(place);
        }
        if (!HTML.contains(outputExtension(place, data))) {
            return new Permalink("/:path/:basename:output_ext");
        }
        return place.baseName().equals("index")
                ? new Permalink("/:path/")
                : Permalink.ending("/:path/:basename", config.permalink());
    }

    private Permalink ofCollection(JekyllPlace place) {
        Optional<String> own = Optional.ofNullable(collections.get(place.collection()))
                .flatMap(about -> JekyllConfig.value(about, "permalink"))
                .map(Psych::text);
        return own.map(Permalink::new)
                .orElseGet(() -> place.collection().equals("posts")
                        ? Permalink.ofPosts(config.permalink())
                        : Permalink.ending("/:collection/:path", config.permalink()));
    }

    /** Where a file is that is copied as it lies: one of a collection beside the documents. */
    public String copied(JekyllPlace place) {
        if (place.kind() != JekyllPlace.Kind.DOCUMENT) {
            return "/" + place.path();
        }
        // Jekyll: StaticFile#url
        String url = ofCollection(place).url(name -> switch (name) {
            case "collection" -> Optional.of(place.collection());
            case "path" -> Optional.of(path(place));
            case "name" -> Optional.of(place.baseName());
            case "output_ext", "title" -> Optional.of("");
            default -> Optional.empty();
        });
        return (url.endsWith("/") ? url.substring(0, url.length() - 1) : url) + place.extension();
    }

    /** What the file is called once it is converted. */
    private String outputExtension(JekyllPlace place, JekyllData data) {
        String permalink = data.text("permalink").orElse("");
        int dot = permalink.substring(permalink.lastIndexOf('/') + 1).lastIndexOf('.');
        if (dot > 0) {
            String name = permalink.substring(permalink.lastIndexOf('/') + 1);
            return name.substring(dot);
        }
        String extension = place.extension();
        if (config.isMarkdown(place.fileName())) {
            return ".html";
        }
        return switch (extension) {
            case ".scss", ".sass" -> ".css";
            case ".coffee" -> ".js";
            default -> extension;
        };
    }

    private Function<String, Optional<String>> placeholders(JekyllPlace place, JekyllData data, OffsetDateTime date) {
        return place.isDocument()
                ? name -> Optional.ofNullable(ofDocument(name, place, data, date))
                : name -> Optional.ofNullable(ofPage(name, place, data));
    }

    private @Nullable String ofPage(String name, JekyllPlace place, JekyllData data) {
        return switch (name) {
            case "path" -> {
                int slash = place.path().lastIndexOf('/');
                yield slash < 0 ? "" : place.path().substring(0, slash);
            }
            case "basename" -> JekyllPlace.withoutDots(place.baseName());
            case "output_ext" -> outputExtension(place, data);
            default -> null;
        };
    }

    // Jekyll: Drops::UrlDrop
    private @Nullable String ofDocument(String name, JekyllPlace place, JekyllData data, OffsetDateTime date) {
        return switch (name) {
            case "title" -> JekyllSlug.title(slug(place, data));
            case "slug" -> JekyllSlug.of(slug(place, data));
            case "name" -> JekyllSlug.of(place.baseName());
            case "path" -> path(place);
            case "collection" -> place.collection();
            case "output_ext" -> outputExtension(place, data);
            case "categories" -> joined(data.categories(), category -> category.toLowerCase(Locale.ROOT));
            case "slugified_categories" -> joined(data.categories(), JekyllSlug::of);
            default -> ofDate(name, date);
        };
    }

    private static @Nullable String ofDate(String name, OffsetDateTime date) {
        String pattern = switch (name) {
            case "year" -> "uuuu";
            case "short_year" -> "uu";
            case "month" -> "MM";
            case "i_month" -> "M";
            case "short_month" -> "MMM";
            case "day" -> "dd";
            case "i_day" -> "d";
            case "hour" -> "HH";
            case "minute" -> "mm";
            case "second" -> "ss";
            case "y_day" -> "DDD";
            default -> "";
        };
        if (!pattern.isEmpty()) {
            return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(date);
        }
        return switch (name) {
            case "long_month" -> date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case "short_day" -> date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case "long_day" -> date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case "w_day" -> String.valueOf(date.getDayOfWeek().getValue());
            case "w_year" -> String.valueOf(date.get(IsoFields.WEEK_BASED_YEAR));
            case "week" -> "%02d".formatted(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            default -> null;
        };
    }

    /** Jekyll: the front matter's slug, else what the file name says; all of it where the front matter is lost. */
    private static String slug(JekyllPlace place, JekyllData data) {
        return data.text("slug").orElseGet(() -> data.lost() ? place.baseName() : place.nameSlug());
    }

    /** The slug that goes into the URL is empty: nothing of it is a letter or digit. */
    public boolean isSlugEmpty(JekyllPlace place, JekyllData data) {
        return place.isDocument() && JekyllSlug.title(slug(place, data)).isEmpty();
    }

    // Jekyll: Document#cleaned_relative_path
    private static String path(JekyllPlace place) {
        String folder = "_" + place.collection();
        String path = place.path()
                .substring(0, place.path().length() - place.extension().length());
        int at = path.indexOf(folder);
        String below = at < 0 ? path : path.substring(0, at) + path.substring(at + folder.length());
        return JekyllPlace.withoutDots(below);
    }

    private static String joined(List<String> categories, Function<String, String> written) {
        Set<String> set = new LinkedHashSet<>();
        categories.forEach(category -> set.add(written.apply(category)));
        return String.join("/", set);
    }
}
