package dev.til.site.jekyll.link;

import dev.til.note.Nearest;
import dev.til.site.Page;
import dev.til.site.SiteIndex;
import dev.til.site.path.LinkTarget;
import dev.til.site.path.RelativePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What a link that leads nowhere was probably meant to lead to. */
final class JekyllSuggestions {
    /** {@code replacement} is there only where nothing else can have been meant. */
    record Meant(Optional<String> hint, Optional<String> replacement) {}

    private static final int MOST_GUESSES = 2_000;
    private static final Set<String> POSTS = Set.of("posts", "post", "blog", "articles", "archives", "entry");

    private final AtomicInteger guesses = new AtomicInteger();
    private final Map<String, Optional<String>> nearest = new ConcurrentHashMap<>();
    private final JekyllContext context;
    private final SiteIndex index;
    private final JekyllOutputs outputs;
    private final JekyllAddress address;
    private final JekyllNotePlaces places;

    JekyllSuggestions(
            JekyllContext context,
            SiteIndex index,
            JekyllOutputs outputs,
            JekyllAddress address,
            JekyllNotePlaces places) {
        this.context = context;
        this.index = index;
        this.outputs = outputs;
        this.address = address;
        this.places = places;
    }

    private static List<String> urls(List<Page> pages) {
        return pages.stream().flatMap(page -> page.url().stream()).toList();
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
                        Optional.of(
                                "Jekyll publishes %s at %s%s".formatted(source.get(), address.baseurl(), url.get())),
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
        String own = own(from);
        Optional<String> moved = image ? Optional.empty() : onOtherDate(path, own);
        if (moved.isPresent()) {
            return new Meant(Optional.of(asked(moved.get())), Optional.of(inPlaceOf(target, moved.get())));
        }
        Optional<String> near = shorter(path).or(() -> near(path, image, own));
        return new Meant(near.map(this::asked), Optional.empty());
    }

    /**
     * What is meant by a path that lies outside of the site, or in a part that is nobody's: another baseurl, or style. A name
     * alone says little there, because it may be one of another project's.
     */
    Optional<String> within(String path, Page from) {
        return shorter(path)
                .or(() -> isOfPosts(path) ? like(path, urls(dated(places.named(path))), own(from)) : Optional.empty())
                .map(this::asked);
    }

    private static List<Page> dated(List<Page> pages) {
        return pages.stream()
                .filter(page -> page.publication().date().isPresent())
                .toList();
    }

    /** Whether posts are often published in such folders: {@code /2022/10/19/}, {@code /posts/}. */
    private static boolean isOfPosts(String path) {
        return Arrays.stream(JekyllNotePlaces.folder(path).split("/"))
                .allMatch(part -> POSTS.contains(part) || part.chars().allMatch(c -> c >= '0' && c <= '9'));
    }

    private String asked(String url) {
        return "did you mean %s%s ?".formatted(address.baseurl(), RelativePath.link(url));
    }

    /** Where a page is, or will be; nobody means to link it from itself. */
    private String own(Page from) {
        return from.url().or(() -> context.wouldBe(from.note())).orElse("");
    }

    /** The path without its first parts, where something is there: they were another site's baseurl, or this one's twice. */
    private Optional<String> shorter(String path) {
        for (int at = path.indexOf('/', 1); at > 0 && at < path.length() - 1; at = path.indexOf('/', at + 1)) {
            String rest = path.substring(at);
            if (outputs.source(rest).isPresent()) {
                return Optional.of(rest);
            }
        }
        return Optional.empty();
    }

    private Optional<String> near(String path, boolean image, String own) {
        if (!image) {
            Optional<String> named = like(path, urls(places.named(path)), own);
            if (named.isPresent()) {
                return named;
            }
        }
        Optional<String> found = nearest.computeIfAbsent(
                (image ? "!" : "") + path, key -> image ? picture(path) : Nearest.of(path, outputs.urls()));
        return found.filter(own::equals).isEmpty() || !spend()
                ? found.filter(url -> !url.equals(own))
                : Nearest.of(
                        path,
                        outputs.urls().stream().filter(url -> !url.equals(own)).toList());
    }

    /** Of notes of the same name the one whose path is most like this one. */
    private static Optional<String> like(String path, List<String> named, String own) {
        Optional<String> best = Optional.empty();
        int most = -1;
        List<String> numbers = numbers(path);
        for (String url : named) {
            int same = url.equals(own)
                    ? -1
                    : common(numbers, numbers(url))
                            + (JekyllNotePlaces.folder(url).equals(JekyllNotePlaces.folder(path)) ? 1 : 0);
            if (same > most) {
                most = same;
                best = Optional.of(url);
            }
        }
        return best;
    }

    /** The numbers of a path, without zeros before them: those of its date most of all. */
    private static List<String> numbers(String path) {
        List<String> numbers = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= path.length(); i++) {
            boolean digit = i < path.length() && path.charAt(i) >= '0' && path.charAt(i) <= '9';
            if (digit && (start < 0 || (i == start + 1 && path.charAt(start) == '0'))) {
                start = i;
            } else if (!digit && start >= 0) {
                numbers.add(path.substring(start, i));
                start = -1;
            }
        }
        return numbers;
    }

    private static int common(List<String> some, List<String> others) {
        int same = 0;
        for (int i = 0; i < Math.min(some.size(), others.size()); i++) {
            same += some.get(i).equals(others.get(i)) ? 1 : 0;
        }
        return same;
    }

    /** The only note of the same name, where the paths differ in numbers only: it was moved to another day. */
    private Optional<String> onOtherDate(String path, String own) {
        List<String> named = urls(places.named(path)).stream()
                .filter(url -> JekyllNotePlaces.name(url).equals(JekyllNotePlaces.name(path)))
                .toList();
        return named.stream()
                .filter(url ->
                        named.size() == 1 && !url.equals(own) && undated(url).equals(undated(path)))
                .findFirst();
    }

    private static String undated(String path) {
        return path.substring(0, path.length() - JekyllNotePlaces.name(path).length() - (path.endsWith("/") ? 1 : 0))
                .replaceAll("\\d+", "0");
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
