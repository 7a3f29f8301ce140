import { serviceNames } from '../local/services.ts';

/** A variable that the compose file was to set is missing. */
class Unset extends Error {
  constructor(name: string) {
    super(`${name} is not set: run \`npm run container:env\` before \`docker compose up\`.`);
  }
}

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Unset(name);
  return value;
}

/** What making the replica set and its users takes. @throws Unset */
export const readMongodb = () => ({
  host: given('MONGODB_HOST'),
  rootPassword: given('MONGO_ROOT_PASSWORD'),
  users: serviceNames.map((name) => ({
    name,
    database: name,
    password: given(`${name.toUpperCase()}_MONGO_PASSWORD`),
  })),
});

/** What loading the demo takes. @throws Unset */
export const readDemo = () => ({
  endpoint: given('GRAPH'),
  setupToken: given('SETUP_TOKEN'),
  password: given('DEMO_PASSWORD'),
});
