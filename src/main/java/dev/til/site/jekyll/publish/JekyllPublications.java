package dev.til.site.jekyll.publish;

import dev.til.facts.Validity;
import dev.til.note.FrontMatter.Value;
import dev.til.note.Note;
import dev.til.note.NoteMarker;
import dev.til.note.RuleId;
import dev.til.site.Publication;
import dev.til.site.SiteFiles;
import dev.til.site.jekyll.plugin.JekyllLanguages;
import dev.til.site.jekyll.publish.JekyllPlace.Kind;
import dev.til.site.ruby.Psych;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Says what Jekyll makes of a note: whether it is published, at which URL, and with which date. */
public final class JekyllPublications {
    private final JekyllConfig config;
    private final JekyllDefaults defaults;
    private final JekyllPlaces places;
    private final JekyllUrls urls;
    private final JekyllDate dates;
    private final Instant now;
    private final JekyllAdditions additions;
    private final Validity.Watch validity = new Validity.Watch();
    private final String root;
    private final Map<String, JekyllPlace> known = new ConcurrentHashMap<>();
    private final ThreadLocal<Asked> asked =
            ThreadLocal.withInitial(() -> new Asked(null, new JekyllData(Map.of(), List.of(), false)));

    /** @param root the folder of the site's sources, relative to the repository's root; empty for the root */
    public JekyllPublications(JekyllConfig config, String root, Instant now) {
        this(config, root, now, new JekyllAdditions(config, () -> JekyllBarePages.of(config)));
    }

    /** @param root the folder of the site's sources, relative to the repository's root; empty for the root */
    public JekyllPublications(JekyllConfig config, String root, Instant now, SiteFiles files) {
        this(
                config,
                root,
                now,
                new JekyllAdditions(config, () -> JekyllBarePages.of(config, root.isEmpty() ? "" : root + "/", files)));
    }

    private JekyllPublications(JekyllConfig config, String root, Instant now, JekyllAdditions additions) {
        this.config = config;
        this.additions = additions;
        this.root = root.isEmpty() ? "" : root + "/";
        this.now = now;
        defaults = new JekyllDefaults(config);
        places = new JekyllPlaces(config);
        urls = new JekyllUrls(config, defaults);
        dates = new JekyllDate(config.zone(), now, validity);
    }

    /** How long all that it has said holds. */
    public Validity validity() {
        return validity.all();
    }

    /** The same that has said nothing yet. */
    private JekyllPublications(JekyllPublications other) {
        config = other.config;
        root = other.root;
        now = other.now;
        additions = other.additions;
        defaults = other.defaults;
        places = other.places;
        urls = other.urls;
        dates = new JekyllDate(config.zone(), now, validity);
    }

    /** What becomes of a note. */
    public Publication publish(Note note) {
        JekyllPlace place = place(note.path());
        JekyllData data = data(note, place);
        Optional<OffsetDateTime> date = date(place, data);
        Optional<String> why = why(note, place, data, date);
        Optional<String> title = data.text("title")
                .or(() -> title(place, data))
                .or(() -> additions.bare().title(place, note));
        if (why.isPresent()) {
            return new Publication(false, why, Optional.empty(), List.of(), date, title);
        }
        return new Publication(
                true, Optional.empty(), Optional.of(url(note, place, data, date)), aliases(data), date, title);
    }

    /** How long what it has said of a note holds: of a post in the future until its time comes, of most others for ever. */
    public Validity validity(Note note) {
        if (validity().isEver()) {
            return Validity.EVER;
        }
        var alone = new JekyllPublications(this);
        alone.publish(note);
        return alone.validity();
    }

    /** All that {@link #publish} looks at beside the note, as a text. */
    public String sources() {
        return config.sources() + "\0" + additions.bare().sources();
    }

    /** Whether a file lies where Jekyll never looks for notes, in a folder of tools or of gems. */
    public boolean isOutOfSight(String path) {
        boolean suspicious = path.startsWith(".")
                || path.contains("/.")
                || path.startsWith(root + "vendor/")
                || path.contains("node_modules/");
        return suspicious && place(path).kind() == Kind.UNREAD;
    }

    public Instant now() {
        return now;
    }

    /** Where a note would be if nothing kept it from being published; empty for what Jekyll does not read. */
    public Optional<String> wouldBe(Note note) {
        JekyllPlace place = place(note.path());
        JekyllData data = data(note, place);
        return place.kind() == Kind.UNREAD ? Optional.empty() : Optional.of(url(note, place, data, date(place, data)));
    }

    public JekyllPlace place(String path) {
        return known.computeIfAbsent(path, this::found);
    }

    private JekyllPlace found(String path) {
        return path.startsWith(root)
                ? places.place(path.substring(root.length()))
                : new JekyllPlace(Kind.UNREAD, path, "", Optional.of("outside of the site"));
    }

    /** Whether Jekyll reads nothing of a folder. */
    public boolean leavesOut(String folder) {
        // posts and drafts may lie in any folder that is read
        int posts = ("/" + folder + "/").indexOf("/_posts/");
        int drafts = ("/" + folder + "/").indexOf("/_drafts/");
        int end = Math.min(posts < 0 ? folder.length() : posts, drafts < 0 ? folder.length() : drafts);
        String read = folder.substring(0, end);
        String below = read.isEmpty() || read.endsWith("/") ? read : read + "/";
        return below.startsWith(root)
                && below.length() > root.length()
                && place(below + "index.md").kind() == Kind.UNREAD;
    }

    public JekyllData data(Note note, JekyllPlace place) {
        Asked last = asked.get();
        if (last.note() != note) {
            last = new Asked(note, JekyllData.of(place, note.frontMatter(), defaults));
            asked.set(last);
        }
        return last.data();
    }

    /** What is known of the note that a thread asked about last: it has more than one question. */
    private record Asked(@Nullable Note note, JekyllData data) {}

    /** The value of a key, of the front matter or the defaults. */
    public Optional<Value> value(Note note, String key) {
        JekyllPlace place = place(note.path());
        Optional<Value> own = data(note, place).deep(key);
        return own.isPresent() || key.contains(".") ? own : defaults.find(place.path(), place.type(), key);
    }

    public JekyllDate dates() {
        return dates;
    }

    // polyglot: page.url is the same in every language, and so in each folder
    public String pageUrl(String url) {
        return additions.languages().without(url);
    }

    private String url(Note note, JekyllPlace place, JekyllData data, Optional<OffsetDateTime> date) {
        String url =
                additions.bare().url(place, !note.shows(NoteMarker.HEADER)).orElseGet(() -> url(place, data, date));
        JekyllLanguages languages = additions.languages();
        return languages.isEmpty()
                ? url
                : languages.url(url, value(note, "lang").map(Psych::text), place.path());
    }

    private String url(JekyllPlace place, JekyllData data, Optional<OffsetDateTime> date) {
        if (date.isPresent()) {
            return urls.url(place, data, date.get());
        }
        // Jekyll: a document without a date is one of now
        OffsetDateTime today = now.atZone(config.zone()).toOffsetDateTime();
        String url = urls.url(place, data, today);
        if (place.isDocument() && !url.equals(urls.url(place, data, today.plus(JekyllDate.LATER)))) {
            validity.add(Validity.UNKNOWN);
        }
        return url;
    }

    public JekyllUrls urls() {
        return urls;
    }

    private Optional<String> title(JekyllPlace place, JekyllData data) {
        return place.isDocument() && !data.lost() ? Optional.of(JekyllSlug.words(place.nameSlug())) : Optional.empty();
    }

    /** The date of a post: its front matter's, else its file name's. */
    private Optional<OffsetDateTime> date(JekyllPlace place, JekyllData data) {
        if (!place.isDocument()) {
            return Optional.empty();
        }
        Optional<Value> own = data.value("date");
        if (own.isPresent()) {
            return dates.of(own.get());
        }
        return data.lost() ? Optional.empty() : place.nameDate().flatMap(dates::of);
    }

    private Optional<String> why(Note note, JekyllPlace place, JekyllData data, Optional<OffsetDateTime> date) {
        if (place.kind() == Kind.UNREAD) {
            return place.why();
        }
        if (note.problems().stream().anyMatch(problem -> problem.rule() == RuleId.ENCODING_INVALID)) {
            return Optional.of("not UTF-8");
        }
        if (place.isYaml()) {
            return Optional.of("data, and no text");
        }
        if (place.kind() == Kind.DRAFT && !config.is("show_drafts")) {
            return Optional.of("draft");
        }
        boolean plain = place.kind() == Kind.PAGE || place.kind() == Kind.DOCUMENT;
        if (plain && !note.shows(NoteMarker.HEADER) && !additions.bare().isPage(place)) {
            return Optional.of("no front matter");
        }
        if (place.kind() == Kind.DOCUMENT && !urls.isWritten(place.collection())) {
            return Optional.of("collection without output");
        }
        // Jekyll: data.fetch("published", true), so that 'published:' alone hides a note as well
        if (data.value("published").map(value -> !Psych.truthy(value)).orElse(false) && !config.is("unpublished")) {
            return Optional.of("published: false");
        }
        if (date.isPresent() && date.get().toEpochSecond() > now.getEpochSecond() && !config.is("future")) {
            validity.add(new Validity(Instant.ofEpochSecond(date.get().toEpochSecond())));
            return Optional.of(Publication.FUTURE);
        }
        return Optional.empty();
    }

    private List<String> aliases(JekyllData data) {
        if (!config.redirects()) {
            return List.of();
        }
        return data.value("redirect_from").map(Psych::texts).orElse(List.of()).stream()
                .map(from -> Permalink.clean(from.startsWith("/") ? from : "/" + from))
                .toList();
    }
}
