package dev.til.site.jekyll.link;

import dev.til.facts.WeakMemo;
import dev.til.note.Nearest;
import dev.til.site.Page;
import dev.til.site.SiteIndex;
import dev.til.site.path.LinkTarget;
import dev.til.site.path.RelativePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What a link that leads nowhere was probably meant to lead to. */
final class JekyllSuggestions {
    /** {@code replacement} is there only where nothing else can have been meant. */
    record Meant(Optional<String> hint, Optional<String> replacement) {}

    private static final int MOST_GUESSES = 2_000;

    private final AtomicInteger guesses = new AtomicInteger();
    private final Map<String, Optional<String>> nearest = new ConcurrentHashMap<>();
    private final JekyllContext context;
    private final SiteIndex index;
    private final JekyllOutputs outputs;
    private final JekyllAddress address;
    /** Worked out when a link leads nowhere: mostly none does. */
    private final Supplier<Places> places = new WeakMemo<>(this::places);

    /**
     * Where notes are on the site.
     *
     * @param byName the URLs of notes by their last part
     * @param folders folders of the site that notes are published in
     * @param unpublished notes that are not published, by the URL that they would have
     */
    private record Places(Map<String, List<String>> byName, Set<String> folders, Map<String, Page> unpublished) {}

    JekyllSuggestions(JekyllContext context, SiteIndex index, JekyllOutputs outputs, JekyllAddress address) {
        this.context = context;
        this.index = index;
        this.outputs = outputs;
        this.address = address;
    }

    private Places places() {
        var all = new Places(new HashMap<>(), new HashSet<>(), new TreeMap<>());
        for (Page page : index.pages()) {
            page.url().ifPresent(url -> {
                all.folders().add(folder(url));
                all.byName()
                        .computeIfAbsent(name(url), none -> new ArrayList<>())
                        .add(url);
            });
            if (page.url().isEmpty()) {
                context.wouldBe(page.note()).ifPresent(url -> all.unpublished().putIfAbsent(url, page));
            }
        }
        return all;
    }

    /** The note that would be at a path if it were published. */
    Optional<Page> unpublished(String path) {
        return List.of(path, path + "/", path + ".html").stream()
                .map(places.get().unpublished()::get)
                .filter(page -> page != null)
                .findFirst();
    }

    /** Whether notes of the site are published in the same folder of the site. */
    boolean notesLieBeside(String path) {
        String folder = folder(path);
        return folder.length() > 1 && places.get().folders().contains(folder);
    }

    private static String folder(String url) {
        String plain = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        return plain.substring(0, plain.lastIndexOf('/') + 1);
    }

    Meant meant(LinkTarget target, String path, Page from, boolean image) {
        Optional<String> source = source(target, from);
        if (source.isPresent()) {
            Optional<String> url =
                    index.page(source.get()).flatMap(page -> page.publication().url());
            if (url.isPresent()) {
                // Jekyll: a link to a source file is no link to its page
                String better = address.baseurl()
                        + RelativePath.link(url.get())
                        + target.fragment().map(id -> "#" + id).orElse("");
                return new Meant(
                        Optional.of("Jekyll publishes %s at %s".formatted(source.get(), url.get())),
                        Optional.of(better));
            }
            if (source.get().contains("/_") || source.get().startsWith("_")) {
                return new Meant(
                        Optional.of("Jekyll does not publish %s; move it to assets/".formatted(source.get())),
                        Optional.empty());
            }
            String place = "/"
                    + source.get()
                            .substring(
                                    context.folder().isEmpty()
                                            ? 0
                                            : context.folder().length() + 1);
            return outputs.sourceOf(place).isPresent()
                    ? new Meant(
                            Optional.of("write %s%s".formatted(address.baseurl(), place)),
                            Optional.of(address.baseurl() + RelativePath.link(place)))
                    : new Meant(Optional.of("Jekyll does not publish " + source.get()), Optional.empty());
        }
        if (target.written().contains("\\")) {
            return new Meant(Optional.of("write / instead of \\"), Optional.empty());
        }
        if (!spend()) {
            return new Meant(Optional.empty(), Optional.empty());
        }
        Optional<String> moved = image ? Optional.empty() : onOtherDate(path);
        if (moved.isPresent()) {
            return new Meant(
                    Optional.of("did you mean %s ?".formatted(moved.get())),
                    Optional.of(inPlaceOf(target, moved.get())));
        }
        Optional<String> near =
                nearest.computeIfAbsent((image ? "!" : "") + path, key -> image ? picture(path) : note(path));
        return new Meant(near.map(url -> "did you mean %s ?".formatted(url)), Optional.empty());
    }

    /** The only note of the same name, where the paths differ in numbers only: it was moved to another day. */
    private Optional<String> onOtherDate(String path) {
        List<String> named = places.get().byName().getOrDefault(name(path), List.of());
        return named.stream()
                .filter(url -> named.size() == 1 && undated(url).equals(undated(path)))
                .findFirst();
    }

    private static String undated(String path) {
        return path.substring(0, path.length() - name(path).length() - (path.endsWith("/") ? 1 : 0))
                .replaceAll("\\d+", "0");
    }

    /** The note of the same name elsewhere, or the one with the nearest path. */
    private Optional<String> note(String path) {
        List<String> named = places.get().byName().getOrDefault(name(path), List.of());
        return named.size() == 1 ? Optional.of(named.get(0)) : Nearest.of(path, outputs.urls());
    }

    private static String name(String path) {
        return RelativePath.name(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }

    /** The id that was probably meant. */
    Optional<String> id(String fragment, Set<String> ids) {
        return spend() ? Nearest.of(fragment, ids) : Optional.empty();
    }

    /** A site with more broken links than a person can look at gets no more guesses. */
    private boolean spend() {
        return guesses.incrementAndGet() <= MOST_GUESSES;
    }

    /** The picture of the same name elsewhere, or the nearest one. */
    private Optional<String> picture(String path) {
        String name = "/" + RelativePath.name(path);
        return outputs.urls().stream()
                .filter(url -> name.length() > 1 && url.endsWith(name))
                .findFirst()
                .or(() -> Nearest.of(path, outputs.urls()));
    }

    /** The file that the link would lead to where the note is read in the repository. */
    private Optional<String> source(LinkTarget target, Page from) {
        String path = target.decodedPath().replace('\\', '/');
        return target.kind() == LinkTarget.Kind.RELATIVE && !path.isEmpty()
                ? RelativePath.resolve(RelativePath.folder(from.path()), path).filter(context.files()::isFile)
                : Optional.empty();
    }

    /** The target as it is written, with one path of the site in place of another. */
    String inPlaceOf(LinkTarget target, String better) {
        String server = target.kind() == LinkTarget.Kind.WEB
                ? (target.scheme().isEmpty() ? "" : target.scheme() + ":") + "//" + target.host()
                : "";
        return server + rooted(better, target);
    }

    /** A path of the site as it is linked from everywhere on it, with the query and fragment of another target. */
    String rooted(String path, LinkTarget target) {
        return address.baseurl()
                + RelativePath.link(path)
                + target.query().map(query -> "?" + query).orElse("")
                + target.fragment().map(id -> "#" + id).orElse("");
    }
}
