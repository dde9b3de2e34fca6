package dev.til.site.jekyll.publish;

import dev.til.site.path.LinkTarget;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A template of URLs: {@code /:categories/:year/:title/}. */
record Permalink(String template) {
    // Jekyll: URL#generate_url_from_drop
    private static final Pattern PLACEHOLDER = Pattern.compile(":([a-z_]+)");

    // Jekyll: Configuration::STYLE_TO_PERMALINK
    private static final Map<String, String> STYLES = Map.of(
            "none", "/:categories/:title:output_ext",
            "date", "/:categories/:year/:month/:day/:title:output_ext",
            "ordinal", "/:categories/:year/:y_day/:title:output_ext",
            "pretty", "/:categories/:year/:month/:day/:title/",
            "weekdate", "/:categories/:year/W:week/:short_day/:title:output_ext");

    /** The template of posts that a style stands for; any other text is a template itself. */
    static Permalink ofPosts(String style) {
        return new Permalink(STYLES.getOrDefault(style, style));
    }

    /** A template of pages or documents, ending as the site's style ends. */
    static Permalink ending(String template, String style) {
        return new Permalink(
                switch (style) {
                    case "pretty" -> template + "/";
                    case "date", "ordinal", "none" -> template + ":output_ext";
                    default ->
                        style.endsWith("/")
                                ? template + "/"
                                : style.endsWith(":output_ext") ? template + ":output_ext" : template;
                });
    }

    /** The first placeholder that has no value: Jekyll builds nothing then. */
    Optional<String> unknown(Function<String, Optional<String>> values) {
        return PLACEHOLDER
                .matcher(template)
                .results()
                .map(match -> match.group(1))
                .filter(name -> name(name, values).isEmpty())
                .findFirst();
    }

    /** The URL, percent-decoded; a placeholder without a value stays as it is. */
    String url(Function<String, Optional<String>> values) {
        Matcher placeholders = PLACEHOLDER.matcher(template);
        var url = new StringBuilder("/");
        while (placeholders.find()) {
            String written = placeholders.group(1);
            // Jekyll: :title_ is the placeholder :title and an underscore
            String shorter = written.endsWith("_") ? written.substring(0, written.length() - 1) : "";
            Optional<String> whole = values.apply(written);
            Optional<String> found = whole.isPresent() || shorter.isEmpty() ? whole : values.apply(shorter);
            String value = found.map(text -> text.replace("%", "%25") + (whole.isPresent() ? "" : "_"))
                    .orElse(":" + written);
            placeholders.appendReplacement(url, Matcher.quoteReplacement(value));
        }
        placeholders.appendTail(url);
        return clean(url.toString());
    }

    /** Jekyll: {@code :title_} is the placeholder {@code :title} and an underscore. */
    private static Optional<String> name(String written, Function<String, Optional<String>> values) {
        if (values.apply(written).isPresent()) {
            return Optional.of(written);
        }
        String shorter = written.endsWith("_") ? written.substring(0, written.length() - 1) : "";
        return shorter.isEmpty() || values.apply(shorter).isEmpty() ? Optional.empty() : Optional.of(shorter);
    }

    // Jekyll: URL#sanitize_url
    static String clean(String url) {
        String plain = url.replace("..", "/").replace("./", "");
        return LinkTarget.decode(plain.contains("//") ? plain.replaceAll("/{2,}", "/") : plain);
    }
}
