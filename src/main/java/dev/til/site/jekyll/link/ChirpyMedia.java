package dev.til.site.jekyll.link;

import dev.til.note.Note;
import dev.til.site.path.RelativePath;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the Chirpy theme looks for the pictures of a note: behind {@code cdn}, below {@code media_subpath}.
 *
 * @param address what stands in the page; an address of a web server when a {@code cdn} is set
 */
record ChirpyMedia(String address, String why) {
    private static final Pattern GEM_7 = Pattern.compile("jekyll-theme-chirpy[\"']\\s*,\\s*[\"'][~>= ]*7");

    /** The source of a picture as the theme rewrites it; empty when it stays as it is written. */
    static Optional<ChirpyMedia> of(String source, Note note, JekyllContext context) {
        // Chirpy: an address with a colon is left alone
        if (!JekyllGems.isChirpy(context) || source.isEmpty() || source.contains(":") || source.startsWith("//")) {
            return Optional.empty();
        }
        Optional<String> media = context.value(note, "media_subpath").filter(path -> !path.isBlank());
        Optional<String> image = context.value(note, "img_path").filter(path -> !path.isBlank());
        String folder = media.or(() -> image).orElse("");
        Optional<String> cdn = context.setting("cdn")
                .or(() -> context.setting("img_cdn"))
                .map(String::strip)
                .filter(address -> !address.isEmpty());
        if (folder.isEmpty() && cdn.isEmpty() && (source.startsWith("/") || !prefixesAll(context))) {
            return Optional.empty();
        }
        // Chirpy 7: subpath + "/" + source, then as many slashes as are needed; 5 and 6: the same with one slash
        // between
        String path = ("/" + folder + "/" + source).replaceAll("/{2,}", "/");
        if (folder.contains("://")) {
            return Optional.of(new ChirpyMedia(folder + "/" + source, "media_subpath is on another server"));
        }
        if (cdn.isPresent()) {
            String server =
                    cdn.get().endsWith("/") ? cdn.get().substring(0, cdn.get().length() - 1) : cdn.get();
            return Optional.of(new ChirpyMedia(server + path, "Chirpy looks for pictures at the cdn " + cdn.get()));
        }
        String why = folder.isEmpty()
                ? "Chirpy looks for pictures from the root of the site"
                : "Chirpy puts %s '%s' before it".formatted(media.isPresent() ? "media_subpath" : "img_path", folder);
        return Optional.of(new ChirpyMedia(path, why));
    }

    /** Whether this Chirpy makes every relative picture one of the root, as it does since 7.0. */
    private static boolean prefixesAll(JekyllContext context) {
        return context.files().isFile(RelativePath.in(context.folder(), "_includes/media-url.html"))
                || context.files()
                        .journal()
                        .read(RelativePath.in(context.folder(), "Gemfile"))
                        .map(bytes -> GEM_7.matcher(new String(bytes, StandardCharsets.UTF_8))
                                .find())
                        .orElse(false);
    }

    boolean isRemote() {
        return address.contains("://");
    }
}
