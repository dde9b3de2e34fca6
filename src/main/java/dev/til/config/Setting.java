package dev.til.config;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A value of the configuration together with where it was read, so that a complaint can point at it. */
sealed interface Setting {
    /** {@code .til/config.yml:3:8}, {@code TIL_GIT_BASE} or {@code git config til.git.base}. */
    String place();

    /** Nothing, as {@code key:} alone is: the same as if the key were not there. */
    record Nothing(String place) implements Setting {}

    /** @param comment what stands behind {@code #} on the value's line */
    record Scalar(String text, Optional<String> comment, String place) implements Setting {}

    record Items(List<Setting> items, String place) implements Setting {
        public Items {
            items = List.copyOf(items);
        }
    }

    record Entry(String key, String place, Setting value) {}

    record Section(List<Entry> entries, String place) implements Setting {
        public Section {
            entries = List.copyOf(entries);
        }

        /** Of a key that is there twice, the first. */
        Optional<Setting> at(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().equals(key))
                    .findFirst()
                    .map(Entry::value);
        }

        /** What stands at a path of keys. */
        Optional<Entry> entry(Iterator<String> path) {
            String key = path.next();
            Optional<Entry> found =
                    entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
            return path.hasNext()
                    ? found.map(Entry::value)
                            .filter(Section.class::isInstance)
                            .flatMap(below -> ((Section) below).entry(path))
                    : found;
        }

        /** The same with another value below this path of keys; sections that are missing on the way are made. */
        Section with(Iterator<String> path, Setting value) {
            String key = path.next();
            Setting inner = value;
            if (path.hasNext()) {
                var below = at(key).filter(Section.class::isInstance).map(Section.class::cast);
                inner = below.orElseGet(() -> new Section(List.of(), value.place()))
                        .with(path, value);
            }
            var changed = new ArrayList<Entry>();
            boolean found = false;
            for (Entry entry : entries) {
                boolean here = entry.key().equals(key) && !found;
                changed.add(here ? new Entry(key, entry.place(), inner) : entry);
                found |= here;
            }
            if (!found) {
                changed.add(new Entry(key, value.place(), inner));
            }
            return new Section(changed, place);
        }
    }
}
