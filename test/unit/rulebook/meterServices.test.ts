import known from "../../../src/rulebook/meterServices.json";
import { serviceOfMeter } from "../../../src/rulebook/meterServices";
import { sources } from "../../../src/rulebook/sources";

test("The names of services have a source that is listed, and each category means one service", () => {
  expect(Object.keys(sources)).toContain(known.source);
  const categories = known.services.flatMap((service) => service.categories);
  expect(new Set(categories.map((category) => category.toLowerCase())).size).toBe(
    categories.length
  );
});

test("A category means a service by its whole name, in any case", () => {
  expect(serviceOfMeter("AZURE APP SERVICE")).toBe("Azure App Service");
  expect(serviceOfMeter("Azure Cosmos DB")).toBe("Cosmos DB");
  expect(serviceOfMeter("App Service")).toBeNull();
  expect(serviceOfMeter("Virtual Machines Licenses (Windows)")).toBeNull();
  expect(serviceOfMeter("Storage")).toBeNull();
});
