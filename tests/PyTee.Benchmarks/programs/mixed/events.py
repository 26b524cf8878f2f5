import heapq


class Event:
    def __init__(self, time, kind, client):
        self.time, self.kind, self.client = time, kind, client

    def __lt__(self, other):
        return (self.time, self.client) < (other.time, other.client)


class Random:
    def __init__(self, seed):
        self.state = seed

    def next(self, limit):
        self.state = (self.state * 1103515245 + 12345) % 2147483648
        return self.state % limit


class Simulation:
    def __init__(self, servers):
        self.queue, self.events = [], []
        self.free, self.now, self.waited, self.served = servers, 0, 0, 0
        self.random = Random(42)

    def schedule(self, delay, kind, client):
        heapq.heappush(self.events, Event(self.now + delay, kind, client))

    def arrive(self, client):
        if self.free:
            self.start(client, self.now)
        else:
            self.queue.append((client, self.now))

    def start(self, client, since):
        self.free -= 1
        self.waited += self.now - since
        self.schedule(5 + self.random.next(20), "leave", client)

    def leave(self, client):
        self.free += 1
        self.served += 1
        if self.queue:
            client, since = self.queue.pop(0)
            self.start(client, since)

    def run(self, clients):
        for c in range(clients):
            self.schedule(c * 4 + self.random.next(10), "arrive", c)
        while self.events:
            event = heapq.heappop(self.events)
            self.now = event.time
            getattr(self, event.kind)(event.client)
        return self.served, self.waited, self.now


print(Simulation(4).run(70_000))
