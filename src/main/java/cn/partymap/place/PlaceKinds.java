package cn.partymap.place;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Every kind there is: the entities that extend {@link Place}. A new entity is a new kind everywhere. */
@Component
public class PlaceKinds implements Iterable<PlaceKind> {

    private final List<PlaceKind> kinds;

    @Autowired
    PlaceKinds(EntityManagerFactory entities) {
        this(entities.getMetamodel().getEntities().stream()
                .map(EntityType::getJavaType)
                .filter(type -> type != Place.class && Place.class.isAssignableFrom(type))
                .<Class<? extends Place>>map(type -> type.asSubclass(Place.class))
                .toList());
    }

    /** For tests without a database. */
    public PlaceKinds(List<Class<? extends Place>> entities) {
        this.kinds = entities.stream()
                .map(PlaceKind::of)
                .sorted(Comparator.comparingInt(
                                (PlaceKind kind) -> kind.declared().order())
                        .thenComparing(PlaceKind::collection))
                .toList();
    }

    public Optional<PlaceKind> find(String collection) {
        return kinds.stream()
                .filter(kind -> kind.collection().equals(collection))
                .findFirst();
    }

    public PlaceKind get(String collection) {
        return find(collection)
                .orElseThrow(() -> new PlaceProblem.NoSuchCollection(collection, PlaceKind.collections(kinds)));
    }

    /** In the order of every list; what is referred to comes before what refers to it. */
    public List<PlaceKind> all() {
        return kinds;
    }

    @Override
    public Iterator<PlaceKind> iterator() {
        return kinds.iterator();
    }
}
