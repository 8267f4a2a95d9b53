/** The application's parts. */
import { createSecretKey } from 'node:crypto';
import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Customer } from './customer.entity';
import { CustomersController } from './customers.controller';
import { CustomersService } from './customers.service';
import { HealthController } from './health.controller';

const key = createSecretKey(Buffer.from(process.env.BENCH_JWT_SECRET ?? ''));

@Module({
  imports: [
    TypeOrmModule.forRoot({ type: 'postgres', url: process.env.DATABASE_URL, entities: [Customer] }),
    TypeOrmModule.forFeature([Customer]),
    JwtModule.register({ secretOrKeyProvider: () => key }),
  ],
  controllers: [CustomersController, HealthController],
  providers: [CustomersService],
})
export class AppModule {}
